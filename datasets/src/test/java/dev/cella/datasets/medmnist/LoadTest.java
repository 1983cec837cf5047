package dev.cella.datasets.medmnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.Printed;
import dev.cella.datasets.store.CacheFolders;
import dev.cella.datasets.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/** What is printed and found on the way from a name to a set, without a network. */
class LoadTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private List<String> lines = List.of();

    @Test
    void withoutAnyFileAStandInIsAnnouncedInOneLine() {
        var breast = load(folder, "breastmnist");
        assertEquals(new Origin.StandIn(DataSets.USUAL_SEED), breast.origin());
        assertEquals(
                List.of(
                        "stand-in for breastmnist: 780 generated samples (seed 1) instead of real ones, because it is not in"
                                + " the cache, and CELLA_OFFLINE=1 forbids downloading it. Not for clinical use."),
                lines);
    }

    @Test
    void aWrongFileInTheDataFolderIsRefusedAndTheStandInTaken() throws IOException {
        Files.createDirectories(folder.resolve("medmnist"));
        Files.copy(MedMnistTest.resource("breastmnist.npz"), folder.resolve("medmnist/breastmnist.npz"));
        var breast = load(folder, "breastmnist");
        assertInstanceOf(Origin.StandIn.class, breast.origin());
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains("is refused: the official file has MD5 750601b1f35ba3300ea97c75c52ff8f6"));
    }

    @Test
    void aFileByPathIsAnnouncedWithSourceAndLicense() {
        printing(() -> MedMnist.open("pathmnist", MedMnistTest.resource("pathmnist.npz")));
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("PathMNIST: colon pathology, 6 samples, your own file "), lines.get(0));
        assertEquals(
                "Source: https://zenodo.org/records/10519652/ (Yang et al., MedMNIST v2, Scientific Data 10:41, 2023),"
                        + " license CC BY 4.0. Not for clinical use.",
                lines.get(1));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void theOfficialBreastMnistIsFoundInTheDataFolder() {
        var data = Path.of(System.getenv("CELLA_DATA"));
        var breast = load(data, "breastmnist");
        assertEquals(new Origin.Official(data.resolve("medmnist/breastmnist.npz")), breast.origin());
        assertEquals(
                breast.facts().counts(),
                new MedMnistFacts.Counts(
                        breast.train().size(),
                        breast.validation().size(),
                        breast.test().size()));
        // the mean of the training images as NumPy gives it
        var images = breast.train().images(Scale.ZERO_TO_255).castTo(DataType.DOUBLE); // float32 sums lose digits
        var mean = images.meanNumber().doubleValue();
        assertEquals(83.53302777154818, mean, 1e-9);
        assertEquals(2, lines.size());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void theOfficialAdrenalVolumesAreFoundInTheDataFolder() {
        var adrenal = load(Path.of(System.getenv("CELLA_DATA")), "adrenalmnist3d");
        var first = adrenal.train().first(20).images(Scale.ZERO_TO_ONE);
        assertEquals(
                List.of(20L, 1L, 28L, 28L, 28L),
                java.util.Arrays.stream(first.shape()).boxed().toList());
        assertEquals(1188, adrenal.train().size());
    }

    private MedMnist load(Path given, String name) {
        var store = Store.in(new CacheFolders(Optional.of(given), Optional.of(folder.resolve("cache")), true));
        return printing(() -> DataSets.load(new MedMnistSource(Registry.named(name)), store, notes::add));
    }

    private MedMnist printing(Supplier<MedMnist> work) {
        var printed = Printed.by(work);
        lines = printed.lines();
        return printed.result();
    }
}
