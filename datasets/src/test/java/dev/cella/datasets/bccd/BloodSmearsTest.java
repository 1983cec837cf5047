package dev.cella.datasets.bccd;

import static dev.cella.datasets.bccd.VocAnnotationTest.annotation;
import static dev.cella.datasets.bccd.VocAnnotationTest.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.raster.Pictures;
import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

class BloodSmearsTest {
    private static final BloodSmears MADE = BloodSmears.standIn(1);
    private static final int EXPECTED_RED = 200;

    @TempDir
    Path folder;

    @Test
    void the_stand_in_says_that_it_is_one_and_is_the_same_for_the_same_seed() {
        assertThat(MADE.toString()).contains("160 train, 40 validation, 60 test", "stand-in generated from seed 1");
        assertThat(BloodSmears.standIn(1).test().images()).isEqualTo(MADE.test().images());
        assertThat(BloodSmears.standIn(2).test().images())
                .isNotEqualTo(MADE.test().images());
        assertThat(DataSets.source("bccd").facts()).isEqualTo(MADE.facts());
    }

    @Test
    void a_smear_has_an_image_and_boxes() {
        BloodSmear smear = MADE.train().sample(3);
        assertThat(smear.image().shape()).containsExactly(3, 96, 128);
        assertThat(smear.image().maxNumber().doubleValue()).isBetween(0.5, 1.0);
        assertThat(smear.image().minNumber().doubleValue()).isBetween(0.0, 0.6);
        assertThat(smear.count(0) + smear.count(1) + smear.count(2))
                .isEqualTo(smear.boxes().size());
        INDArray images = MADE.train().range(2, 6).images();
        assertThat(images.shape()).containsExactly(4, 3, 96, 128);
        assertThat(images.slice(1)).isEqualTo(smear.image());
    }

    @Test
    void parts_of_a_split_are_checked() {
        assertThat(MADE.test().first(2).size()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> MADE.test().range(3, 100));
        assertThatThrownBy(() -> MADE.test().sample(60))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("the test split of bccd");
    }

    @Test
    void labels_have_one_row_per_box() {
        Table labels = MADE.labels();
        assertThat(labels.columnNames())
                .containsExactly("split", "index", "image", "label", "class", "top", "left", "bottom", "right");
        long boxes = MADE.splits().stream()
                .flatMap(SmearSplit::samples)
                .mapToLong(smear -> smear.boxes().size())
                .sum();
        assertThat(labels.rowCount()).isEqualTo((int) boxes);
        assertThat(labels.stringColumn("class").unique().asList())
                .containsExactlyInAnyOrder("red cell", "white cell", "platelet");
    }

    @Test
    void a_stand_in_has_no_faults() {
        Table faults = MADE.faults();
        assertThat(faults.rowCount()).isEqualTo(260);
        assertThat(faults.intColumn("doubled").sum()).isZero();
        assertThat(faults.doubleColumn("unboxed").mean()).isLessThan(0.02);
    }

    @Test
    void a_folder_is_read() throws IOException {
        write();
        BloodSmears smears = read();
        assertThat(smears.train().size()).isEqualTo(2);
        assertThat(smears.test().sample(0).name()).isEqualTo("cell_4");
        assertThat(smears.train().sample(0).image().getDouble(0, 50, 60)).isCloseTo(EXPECTED_RED / 255.0, within(0.02));
        assertThat(smears.validation().sample(0).boxes()).hasSize(2);
        Table faults = smears.faults();
        assertThat(faults.intColumn("doubled").asObjectArray()).containsExactly(1, 1, 1, 1);
        assertThat(faults.intColumn("empty").asObjectArray()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void missing_files_are_named() throws IOException {
        write();
        Files.delete(folder.resolve("Annotations/cell_3.xml"));
        assertThatThrownBy(this::read)
                .isInstanceOf(IOException.class)
                .hasMessage("Annotations/cell_3.xml is missing; copy the whole folder BCCD");
        write();
        Files.delete(folder.resolve("JPEGImages/cell_1.jpg"));
        assertThatThrownBy(this::read).hasMessageContaining("JPEGImages/cell_1.jpg is missing");
        Files.delete(folder.resolve("ImageSets/Main/train.txt"));
        assertThatThrownBy(this::read).hasMessageContaining("ImageSets/Main/train.txt is missing");
    }

    @Test
    void damaged_and_other_images_are_named() throws IOException {
        write();
        Path image = folder.resolve("JPEGImages/cell_2.jpg");
        byte[] right = Files.readAllBytes(image);
        Files.write(image, Arrays.copyOf(right, right.length / 2));
        assertThatThrownBy(this::read).hasMessageStartingWith("JPEGImages/cell_2.jpg is no complete jpeg image");
        Files.write(image, Pictures.file("jpeg", 100, 90, (row, column) -> 0));
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("JPEGImages/cell_2.jpg has 90 × 100 pixels (must be 640 × 480)");
        Files.write(image, new byte[5 << 20]);
        assertThatThrownBy(this::read).hasMessageStartingWith("JPEGImages/cell_2.jpg has more than 4194304 bytes");
    }

    @Test
    void lists_name_images_of_the_folder_once() throws IOException {
        write();
        Path list = folder.resolve("ImageSets/Main/test.txt");
        Files.writeString(list, "cell_1\n");
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("cell_1 is listed twice, in the train and the test split");
        for (String name : List.of("../../secret", "/etc/passwd", "cell_4.jpg", "a b")) {
            Files.writeString(list, name + "\n");
            assertThatThrownBy(this::read).hasMessageStartingWith("ImageSets/Main/test.txt has a line that is no name");
        }
        Files.writeString(list, "\n\n");
        assertThatThrownBy(this::read).hasMessageStartingWith("ImageSets/Main/test.txt names no image");
    }

    private BloodSmears read() throws IOException {
        return new BloodSmearSource().read(List.of(folder), new Origin.OwnFile(folder));
    }

    /** Writes four images: two to train, and one each to validate and test. */
    private void write() throws IOException {
        for (String name : List.of("Annotations", "JPEGImages", "ImageSets/Main")) {
            Files.createDirectories(folder.resolve(name));
        }
        byte[] image = Pictures.file("jpeg", 480, 640, (row, column) -> EXPECTED_RED << 16 | 0x8080);
        for (int i = 1; i <= 4; i++) {
            Files.write(folder.resolve("JPEGImages/cell_" + i + ".jpg"), image);
            Files.writeString(
                    folder.resolve("Annotations/cell_" + i + ".xml"),
                    annotation(object("RBC", 10, 10, 110, 110)
                            + object("RBC", 11, 10, 110, 112)
                            + object("WBC", 50, 50, 50, 70)));
        }
        Files.writeString(folder.resolve("ImageSets/Main/train.txt"), "cell_1\ncell_2\n");
        Files.writeString(folder.resolve("ImageSets/Main/val.txt"), "cell_3\n");
        Files.writeString(folder.resolve("ImageSets/Main/test.txt"), "cell_4\n");
    }

    /**
     * Means of blocks of 5 × 5 pixels, decoded by Pillow: {@code np.asarray(im).reshape(96, 5, 128, 5, 3).mean((1,
     * 3))}.
     */
    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void the_real_set_is_read() {
        BloodSmears smears = BloodSmears.load();
        assertThat(smears.train().size()).isEqualTo(205);
        assertThat(smears.validation().size()).isEqualTo(87);
        assertThat(smears.test().size()).isEqualTo(72);
        BloodSmear first = smears.train().sample(0);
        assertThat(first.name()).isEqualTo("BloodImage_00001");
        double[][] expected = {{187.44, 193.72, 190.32}, {186.24, 165.08, 173.36}, {214.32, 210.2, 210.48}};
        int[][] places = {{10, 20}, {50, 64}, {95, 127}};
        for (int i = 0; i < 3; i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(255 * first.image().getDouble(c, places[i][0], places[i][1]))
                        .isCloseTo(expected[i][c], within(2.5));
            }
        }
        Table faults = smears.faults();
        assertThat(faults.intColumn("empty").sum()).isEqualTo(2);
        assertThat(faults.intColumn("doubled").sum()).isEqualTo(8);
        assertThat(faults.intColumn("clipped").sum()).isZero();
        assertThat(faults.doubleColumn("unboxed").mean()).isBetween(0.3, 0.45);
        assertThat(smears.labels().rowCount()).isEqualTo(4886);
    }
}
