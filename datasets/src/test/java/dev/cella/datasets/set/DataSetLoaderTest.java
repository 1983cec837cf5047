package dev.cella.datasets.set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.set.BoxedCells.BoxedImage;
import dev.cella.datasets.set.BoxedCells.CellBox;
import dev.cella.datasets.store.CacheFolders;
import dev.cella.datasets.store.Loopback;
import dev.cella.datasets.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where a set is taken, and what is printed, for a set that is no MedMNIST set. */
class DataSetLoaderTest {
    private static final byte[] CONTENT = BoxedCells.OFFICIAL.getBytes(StandardCharsets.US_ASCII);
    private static final String OTHER = "test Kim 0 red 0 0 4 4\n";
    private static final String LICENSE_LINE =
            "Source: https://example.org/cells (nobody, 2024), license CC0. Not for clinical use.";

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void officialFilesOfTheDataFolderComeFirst() throws IOException {
        var file = write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        write("data/cells/unpacked.txt", OTHER);
        var cells = load(new BoxedCells(), true);
        assertEquals(new Origin.Official(file), cells.result().origin());
        assertEquals(
                List.of(
                        "Boxed cells: drawn blood smears, 3 samples, official file " + file + " (checksum verified).",
                        LICENSE_LINE),
                cells.lines());
    }

    @Test
    void withoutThemACopyThatCannotBeVerifiedIsReadAndTheNetworkNotAsked() throws IOException {
        write("data/cells/unpacked.txt", OTHER);
        var cells = load(new BoxedCells(), false);
        assertEquals(
                new Origin.OwnFile(folder.resolve("data/cells")), cells.result().origin());
        assertEquals(1, cells.result().size());
        assertTrue(
                cells.lines().get(0).contains("your own file "), cells.lines().get(0));
        assertEquals(LICENSE_LINE, cells.lines().get(1));
    }

    @Test
    void aCopyThatCannotBeReadIsSkippedWithANote() throws IOException {
        write("data/cells/something.txt", OTHER);
        var cells = load(new BoxedCells(), true);
        assertEquals(new Origin.StandIn(DataSets.USUAL_SEED), cells.result().origin());
        assertTrue(notes.get(0).contains("cells cannot be read and is skipped: "), notes.get(0));
    }

    @Test
    void withoutAnyCopyTheOfficialFileIsDownloaded() throws IOException {
        try (var server = new Loopback(CONTENT, Loopback::whole)) {
            var cells = load(new BoxedCells(server.url()), false);
            var file = folder.resolve("cache/cells/cells.txt");
            assertEquals(
                    new Origin.Downloaded(List.of(file), server.url()),
                    cells.result().origin());
            assertTrue(cells.lines().get(0).contains("official file from localhost, now " + file));
            var again = load(new BoxedCells(server.url()), false);
            assertEquals(new Origin.Official(file), again.result().origin());
        }
    }

    @Test
    void withoutADownloadAStandInIsAnnouncedInOneLineWithTheNameOfTheSet() {
        var cells = load(new BoxedCells(), true);
        assertEquals(
                List.of(
                        "stand-in for boxed-cells: 12 generated samples (seed 1) instead of real ones, because it is not in"
                                + " the cache, and CELLA_OFFLINE=1 forbids downloading it. Not for clinical use."),
                cells.lines());
        assertEquals(
                cells.result().labels().print(),
                new BoxedCells().generate(DataSets.USUAL_SEED).labels().print());
    }

    @Test
    void aFileOfYourOwnIsOpenedByItsPathAndTheOfficialOneIsRecognized() throws IOException {
        var own = write("own.txt", OTHER);
        var official = write("copy.txt", BoxedCells.OFFICIAL);
        var cells = Printed.by(() -> DataSets.open(new BoxedCells(), own));
        assertEquals(new Origin.OwnFile(own), cells.result().origin());
        assertEquals(LICENSE_LINE, cells.lines().get(1));
        assertEquals(
                new Origin.Official(official),
                DataSets.open(new BoxedCells(), official).origin());
    }

    @Test
    void samplesAreImagesWithBoxesAndTheLabelTableHasARowPerBox() throws IOException {
        write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        var cells = load(new BoxedCells(), true).result();
        BoxedImage first = cells.train().sample(0);
        assertEquals(List.of(new CellBox("red", 2, 3, 9, 8), new CellBox("white", 12, 10, 24, 25)), first.boxes());
        assertEquals(2, cells.train().size());
        assertEquals("Bob", cells.train().range(1, 2).sample(0).patient());
        assertEquals(4, cells.labels().rowCount());
        assertEquals(1, cells.test().samples().count());
    }

    @Test
    void aSplitThatASetDoesNotHaveIsAnsweredWithThoseItHas() throws IOException {
        write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        var cells = load(new BoxedCells(), true).result();
        var refusal = assertThrows(IllegalArgumentException.class, cells::validation);
        assertEquals(
                "Boxed cells has no split called \"validation\"; its splits are train, test", refusal.getMessage());
    }

    private Printed<DataSet<BoxedImage>> load(BoxedCells source, boolean offline) {
        var folders =
                new CacheFolders(Optional.of(folder.resolve("data")), Optional.of(folder.resolve("cache")), offline);
        return Printed.by(() -> DataSets.load(source, Store.in(folders), notes::add));
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
