package dev.cella.datasets.medmnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** What is printed and found when a set is loaded by name, without a network. */
class LoadTest {
    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();
    private List<String> lines = List.of();

    @Test
    void without_any_file_a_stand_in_is_announced_in_one_line() {
        var breast = load(folder, "breastmnist");
        assertThat(breast.origin()).isEqualTo(new Origin.StandIn(DataSets.USUAL_SEED));
        assertThat(lines)
                .isEqualTo(List.of("stand-in for breastmnist: 780 generated samples (seed 1) instead of real ones,"
                        + " because it is not in the cache, and CELLA_OFFLINE=1 forbids downloading it."
                        + " Not for clinical use."));
    }

    @Test
    void a_wrong_file_in_the_data_folder_is_refused_and_the_stand_in_taken() throws IOException {
        Files.createDirectories(folder.resolve("medmnist"));
        Files.copy(MedMnistTest.resource("breastmnist.npz"), folder.resolve("medmnist/breastmnist.npz"));
        var breast = load(folder, "breastmnist");
        assertThat(breast.origin()).isInstanceOf(Origin.StandIn.class);
        assertThat(notes.size()).isEqualTo(1);
        assertThat(notes.get(0)).contains("is refused: the official file has MD5 750601b1f35ba3300ea97c75c52ff8f6");
    }

    @Test
    void a_file_by_path_is_announced_with_source_and_license() {
        printing(() -> MedMnist.open("pathmnist", MedMnistTest.resource("pathmnist.npz")));
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.get(0)).startsWith("PathMNIST: colon pathology, 6 samples, your own file ");
        assertThat(lines.get(1))
                .isEqualTo("Source: https://zenodo.org/records/10519652/ (Yang et al., MedMNIST v2, Scientific Data"
                        + " 10:41, 2023), license CC BY 4.0. Not for clinical use.");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void the_official_breast_mnist_is_found_in_the_data_folder() {
        var data = Path.of(System.getenv("CELLA_DATA"));
        var breast = load(data, "breastmnist");
        assertThat(breast.origin()).isEqualTo(new Origin.Official(data.resolve("medmnist/breastmnist.npz")));
        assertThat(new MedMnistFacts.Counts(
                        breast.train().size(),
                        breast.validation().size(),
                        breast.test().size()))
                .isEqualTo(breast.facts().counts());
        // the mean of the training images as NumPy gives it
        var images = breast.train().images(Scale.ZERO_TO_255).castTo(DataType.DOUBLE); // float32 sums lose digits
        var mean = images.meanNumber().doubleValue();
        assertThat(mean).isCloseTo(83.53302777154818, within(1e-9));
        assertThat(lines.size()).isEqualTo(2);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void the_official_adrenal_volumes_are_found_in_the_data_folder() {
        var adrenal = load(Path.of(System.getenv("CELLA_DATA")), "adrenalmnist3d");
        var first = adrenal.train().first(20).images(Scale.ZERO_TO_ONE);
        assertThat(java.util.Arrays.stream(first.shape()).boxed().toList()).isEqualTo(List.of(20L, 1L, 28L, 28L, 28L));
        assertThat(adrenal.train().size()).isEqualTo(1188);
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
