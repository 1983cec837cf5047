package dev.cella.datasets.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

/** Where a set other than MedMNIST is loaded from, and what is printed. */
class DataSetLoaderTest {
    private static final byte[] CONTENT = BoxedCells.OFFICIAL.getBytes(StandardCharsets.US_ASCII);
    private static final String OTHER = "test Kim 0 red 0 0 4 4\n";
    private static final String LICENSE_LINE =
            "Source: https://example.org/cells (nobody, 2024), license CC0. Not for clinical use.";

    @TempDir
    private Path folder;

    private final List<String> notes = new ArrayList<>();

    @Test
    void official_files_of_the_data_folder_come_first() throws IOException {
        var file = write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        write("data/cells/unpacked.txt", OTHER);
        var cells = load(new BoxedCells(), true);
        assertThat(cells.result().origin()).isEqualTo(new Origin.Official(file));
        assertThat(cells.lines())
                .isEqualTo(List.of(
                        "Boxed cells: drawn blood smears, 3 samples, official file " + file + " (checksum verified).",
                        LICENSE_LINE));
    }

    @Test
    void without_them_a_copy_that_cannot_be_verified_is_read_and_the_network_not_asked() throws IOException {
        write("data/cells/unpacked.txt", OTHER);
        var cells = load(new BoxedCells(), false);
        assertThat(cells.result().origin()).isEqualTo(new Origin.OwnFile(folder.resolve("data/cells")));
        assertThat(cells.result().size()).isEqualTo(1);
        assertThat(cells.lines().get(0)).contains("your own file ");
        assertThat(cells.lines().get(1)).isEqualTo(LICENSE_LINE);
    }

    @Test
    void a_copy_that_cannot_be_read_is_skipped_with_a_note() throws IOException {
        write("data/cells/something.txt", OTHER);
        var cells = load(new BoxedCells(), true);
        assertThat(cells.result().origin()).isEqualTo(new Origin.StandIn(DataSets.USUAL_SEED));
        assertThat(notes.get(0)).contains("cells cannot be read and is skipped: ");
    }

    @Test
    void without_any_copy_the_official_file_is_downloaded() throws IOException {
        try (var server = new Loopback(CONTENT, Loopback::whole)) {
            var cells = load(new BoxedCells(server.url()), false);
            var file = folder.resolve("cache/cells/cells.txt");
            assertThat(cells.result().origin()).isEqualTo(new Origin.Downloaded(List.of(file), server.url()));
            assertThat(cells.lines().get(0)).contains("official file from localhost, now " + file);
            var again = load(new BoxedCells(server.url()), false);
            assertThat(again.result().origin()).isEqualTo(new Origin.Official(file));
        }
    }

    @Test
    void without_a_download_a_stand_in_is_announced_in_one_line_with_the_name_of_the_set() {
        var cells = load(new BoxedCells(), true);
        assertThat(cells.lines())
                .isEqualTo(
                        List.of("stand-in for boxed-cells: 12 generated samples (seed 1) instead of real ones, because"
                                + " it is not in the cache, and CELLA_OFFLINE=1 forbids downloading it. Not for"
                                + " clinical use."));
        assertThat(new BoxedCells().generate(DataSets.USUAL_SEED).labels().print())
                .isEqualTo(cells.result().labels().print());
    }

    @Test
    void a_file_of_your_own_is_opened_by_its_path_and_the_official_one_is_recognized() throws IOException {
        var own = write("own.txt", OTHER);
        var official = write("copy.txt", BoxedCells.OFFICIAL);
        var cells = Printed.by(() -> DataSets.open(new BoxedCells(), own));
        assertThat(cells.result().origin()).isEqualTo(new Origin.OwnFile(own));
        assertThat(cells.lines().get(1)).isEqualTo(LICENSE_LINE);
        assertThat(DataSets.open(new BoxedCells(), official).origin()).isEqualTo(new Origin.Official(official));
    }

    @Test
    void samples_are_images_with_boxes_and_the_label_table_has_a_row_per_box() throws IOException {
        write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        var cells = load(new BoxedCells(), true).result();
        BoxedImage first = cells.train().sample(0);
        assertThat(first.boxes())
                .isEqualTo(List.of(new CellBox("red", 2, 3, 9, 8), new CellBox("white", 12, 10, 24, 25)));
        assertThat(cells.train().size()).isEqualTo(2);
        assertThat(cells.train().range(1, 2).sample(0).patient()).isEqualTo("Bob");
        assertThat(cells.labels().rowCount()).isEqualTo(4);
        assertThat(cells.test().samples().count()).isEqualTo(1);
    }

    @Test
    void a_split_that_a_set_does_not_have_is_answered_with_those_it_has() throws IOException {
        write("data/cells/cells.txt", BoxedCells.OFFICIAL);
        var cells = load(new BoxedCells(), true).result();
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(cells::validation)
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo("Boxed cells has no split called \"validation\"; its splits are train, test");
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
