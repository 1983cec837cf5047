package dev.cella.datasets.nuclei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.raster.Pictures;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NucleiArchiveTest {
    private static final int FULL = 256;

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void an_archive_is_read() throws IOException {
        eightImages();
        Nuclei nuclei = read();
        assertThat(nuclei.train().size()).isEqualTo(5);
        assertThat(nuclei.validation().sample(0).name()).isEqualTo("id5");
        assertThat(nuclei.test().size()).isEqualTo(2);
        NucleusImage sample = nuclei.train().sample(0);
        assertThat(sample.boxes()).hasSize(2);
        assertThat(sample.boxes().get(0).area()).isEqualTo(200); // 20 × 40 pixels, at half the size
        assertThat(sample.image().getDouble(0, 3, 3)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void the_official_archive_is_read_too() throws IOException {
        eightImages();
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> renamed.put("stage1_train/" + name, bytes));
        entries.clear();
        entries.putAll(renamed);
        entries.put("stage1_train/tissue/images/tissue.png", picture((row, column) -> 0xe0a0c0));
        entries.put("stage1_train/bright/images/bright.png", picture((row, column) -> Pictures.gray(220)));
        entries.put("stage1_train/large/images/large.png", Pictures.file("png", 300, 256, (row, column) -> 0));
        entries.put("__MACOSX/id0/images/id0.png", new byte[] {1, 2});
        assertThat(read().size()).isEqualTo(8);
    }

    @Test
    void a_pixel_of_two_masks_belongs_to_the_later_one_and_is_counted() throws IOException {
        eightImages();
        entries.put("id0/masks/c.png", rectangle(15, 15, 20, 20)); // 5 × 5 pixels of the first mask
        Nuclei nuclei = read();
        assertThat(nuclei.faults().intColumn("overlap").get(0)).isEqualTo(25);
        assertThat(nuclei.train().sample(0).instances().getInt(8, 8)).isEqualTo(3);
    }

    @Test
    void a_nucleus_that_is_covered_or_empty_vanishes_and_the_others_are_renumbered() throws IOException {
        eightImages();
        entries.put("id0/masks/b2.png", rectangle(10, 10, 40, 60)); // covers the first one
        entries.put("id0/masks/c.png", rectangle(0, 0, 0, 0));
        Nuclei nuclei = read();
        assertThat(nuclei.faults().intColumn("vanished").get(0)).isEqualTo(2);
        assertThat(nuclei.train().sample(0).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id3/masks/a.png  | gray   | has a pixel of brightness 90 (a mask has 0 and 255 only)",
                "id3/masks/a.png  | small  | has 100 × 100 pixels, but its image has 256 × 256",
                "id3/masks/a.png  | text   | is no complete png image (",
                "id3/masks/a.png  | half   | is no complete png image (",
                "id3/masks/a.png  | huge   | promises 100000 × 100000 pixels (at most 2000000 in all are read)",
                "id3/images/id3.png | text | is no complete png image (",
                "id3/images/id3.png | zeros | has more than 4194304 bytes",
            })
    void what_is_wrong_is_named(String name, String kind, String message) throws IOException {
        eightImages();
        entries.put(name, wrong(kind));
        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageStartingWith(name + " " + message);
    }

    private static byte[] wrong(String kind) throws IOException {
        byte[] mask = rectangle(10, 10, 30, 50);
        return switch (kind) {
            case "gray" -> picture((row, column) -> Pictures.gray(row == 200 && column == 7 ? 90 : 0));
            case "small" -> Pictures.file("png", 100, 100, (row, column) -> 0);
            case "text" -> new byte[] {'h', 'e', 'l', 'l', 'o'};
            case "half" -> Arrays.copyOf(mask, mask.length / 2);
            case "huge" -> Pictures.promising(100_000, 100_000, mask);
            default -> new byte[5 << 20];
        };
    }

    @Test
    void an_image_without_masks_and_masks_without_an_image_are_named() throws IOException {
        eightImages();
        entries.keySet().removeIf(name -> name.startsWith("id2/masks"));
        assertThatThrownBy(this::read).hasMessageStartingWith("id2 has no masks");
        eightImages();
        entries.remove("id2/images/id2.png");
        assertThatThrownBy(this::read).hasMessageStartingWith("id2 has masks but no image");
        eightImages();
        entries.put("id2/images/other.png", rectangle(0, 0, 9, 9));
        assertThatThrownBy(this::read).hasMessageStartingWith("id2/images/other.png is a second image");
    }

    @Test
    void other_and_truncated_archives_are_refused() throws IOException {
        Path file = folder.resolve("stage1_train.zip");
        Files.writeString(file, "no archive");
        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("stage1_train.zip is no complete zip archive (");
        eightImages();
        write(file);
        byte[] right = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(right, right.length * 2 / 3));
        assertThatThrownBy(() -> read(file)).hasMessageStartingWith("stage1_train.zip is no complete zip archive (");
        entries.clear();
        entries.put("notes.txt", new byte[3]);
        write(file);
        assertThatThrownBy(() -> read(file))
                .hasMessageStartingWith("stage1_train.zip has no entry like ID/images/ID.png");
        eightImages();
        entries.keySet().removeIf(name -> name.startsWith("id7"));
        write(file);
        assertThatThrownBy(() -> read(file))
                .hasMessageStartingWith("stage1_train.zip has 7 dark gray images of 256 × 256");
    }

    /** Names of entries choose no file: nothing is written, and such entries are no images. */
    @Test
    void names_that_lead_out_of_the_folder_are_skipped() throws IOException {
        eightImages();
        entries.put("../../evil/images/evil.png", rectangle(0, 0, 9, 9));
        entries.put("/evil/masks/evil.png", rectangle(0, 0, 9, 9));
        assertThat(read().size()).isEqualTo(8);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_wrong_checksum_is_refused() throws IOException {
        eightImages();
        Path file = folder.resolve("stage1_train.zip");
        write(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int directory = directory(bytes);
        bytes.putInt(directory + 16, bytes.getInt(directory + 16) ^ 1);
        Files.write(file, bytes.array());
        assertThatThrownBy(() -> read(file)).hasMessageContaining("is damaged (its checksum is wrong)");
    }

    /** A bomb hides its size in the directory of the archive. */
    @Test
    void a_false_declaration_of_the_size_does_not_help_a_bomb() throws IOException {
        entries.put("id0/images/id0.png", new byte[50 << 20]);
        eightImages();
        entries.put("id0/images/id0.png", new byte[50 << 20]);
        Path file = folder.resolve("stage1_train.zip");
        write(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(directory(bytes) + 24, 100);
        Files.write(file, bytes.array());
        assertThatThrownBy(() -> read(file)).isInstanceOf(IOException.class).hasMessageContaining("id0/images/id0.png");
    }

    /** Returns where the entry of the first member in the central directory starts. */
    private static int directory(ByteBuffer zip) {
        for (int i = 0; i < zip.capacity() - 4; i++) {
            if (zip.getInt(i) == 0x02014b50) {
                return i;
            }
        }
        throw new AssertionError("no central directory");
    }

    /** Fills the entries with eight images of two nuclei each. */
    private void eightImages() throws IOException {
        for (int i = 0; i < 8; i++) {
            entries.put("id" + i + "/images/id" + i + ".png", picture((row, column) -> Pictures.gray(51)));
            entries.put("id" + i + "/masks/a.png", rectangle(10, 10, 30, 50));
            entries.put("id" + i + "/masks/b.png", rectangle(100, 120, 110, 140));
        }
    }

    private static byte[] rectangle(int top, int left, int bottom, int right) throws IOException {
        return picture((row, column) ->
                Pictures.gray(row >= top && row < bottom && column >= left && column < right ? 255 : 0));
    }

    private static byte[] picture(Pictures.Color color) throws IOException {
        return Pictures.file("png", FULL, FULL, color);
    }

    private Nuclei read() throws IOException {
        Path file = folder.resolve("stage1_train_subset.zip");
        write(file);
        return read(file);
    }

    private static Nuclei read(Path file) throws IOException {
        return new NucleiSource().read(List.of(file), new Origin.OwnFile(file));
    }

    private void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
