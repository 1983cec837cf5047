package dev.cella.datasets.medmnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Small files of MedMNIST's layout, written by NumPy (make.py beside them), as the loader reads them. */
class MedMnistTest {

    static Path resource(String name) {
        try {
            return Path.of(MedMnistTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static MedMnist open(String name) {
        return MedMnist.open(name.replaceAll("_.*", ""), resource(name + ".npz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "breastmnist",
                "pathmnist",
                "chestmnist",
                "adrenalmnist3d",
                "breastmnist_64",
                "breastmnist_128",
                "breastmnist_224",
                "pathmnist_64",
                "chestmnist_64",
                "adrenalmnist3d_64"
            })
    void images_are_channels_first_as_num_py_arranges_them(String name) throws IOException {
        var expected = Files.readAllLines(resource("expected.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(name))
                .findFirst()
                .orElseThrow();
        var images = open(name).test().images(Scale.ZERO_TO_255);
        assertThat(images.shape()).isEqualTo(numbers(expected[1]));
        var dimensions = new long[] {images.size(0) * images.size(1), -1};
        var sums = images.castTo(DataType.DOUBLE).reshape(dimensions).sum(1).toLongVector();
        assertThat(sums).isEqualTo(numbers(expected[2]));
        var last = images.slice(images.size(0) - 1).ravel().toFloatVector();
        var values = new long[] {(long) last[0], (long) last[1], (long) last[30], (long) last[last.length - 2]};
        assertThat(values).isEqualTo(numbers(expected[3]));
    }

    @Test
    void one_image_is_a_slice_of_all() {
        var split = open("pathmnist").train();
        var all = split.images(Scale.ZERO_TO_ONE);
        for (int i = 0; i < split.size(); i++) {
            assertThat(split.image(i, Scale.ZERO_TO_ONE)).isEqualTo(all.slice(i));
        }
    }

    @Test
    void scale_says_what_the_numbers_mean() {
        var split = open("breastmnist").test();
        var bytes = split.images(Scale.ZERO_TO_255);
        assertThat(bytes.maxNumber().intValue()).isEqualTo(250);
        assertThat(split.images(Scale.ZERO_TO_ONE)).isEqualTo(bytes.div(255));
    }

    @Test
    void labels_are_classes_and_targets_one_hot() {
        var train = open("breastmnist").train();
        assertThat(train.labels()).isEqualTo(new int[] {0, 1, 1});
        assertThat(train.targets().toFloatMatrix()).isEqualTo(new float[][] {{1, 0}, {0, 1}, {0, 1}});
        assertThat(train.className(0)).isEqualTo("malignant");
        assertThat(train.className(1)).isEqualTo("normal, benign");
    }

    @Test
    void findings_are_multi_hot_and_have_no_one_label() {
        var test = open("chestmnist").test();
        assertThat(test.className(0)).isEqualTo("effusion, infiltration");
        assertThat(test.className(1)).isEqualTo("no finding");
        assertThat(test.targets().getRow(0).toFloatVector())
                .isEqualTo(new float[] {0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var refusal = assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(test::labels)
                .actual();
        assertThat(refusal.getMessage()).contains("chestmnist is multi-label");
    }

    @Test
    void the_label_table_has_a_row_for_each_sample_or_finding() {
        var single = open("breastmnist").labels();
        assertThat(single.columnNames()).isEqualTo(List.of("split", "index", "label", "class"));
        assertThat(single.rowCount()).isEqualTo(6);
        assertThat(single.where(single.stringColumn("class").isEqualTo("malignant"))
                        .rowCount())
                .isEqualTo(2);
        var findings = open("chestmnist").labels();
        assertThat(findings.rowCount()).isEqualTo(1 + 14 + 1 + 1 + 2 + 1);
        assertThat(findings.intColumn("label").get(0)).isEqualTo(-1);
        assertThat(findings.stringColumn("class").get(0)).isEqualTo("no finding");
    }

    @Test
    void samples_are_images_with_their_classes() {
        var train = open("breastmnist").train();
        ClassifiedImage last = train.range(1, 3).sample(1);
        assertThat(last.image(Scale.ZERO_TO_ONE)).isEqualTo(train.image(2, Scale.ZERO_TO_ONE));
        assertThat(last.className()).isEqualTo("normal, benign");
        assertThat(train.samples().count()).isEqualTo(3);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> train.sample(3));
    }

    @Test
    void parts_are_views_of_the_split() {
        var train = open("breastmnist").train();
        assertThat(train.first(1).size()).isEqualTo(1);
        assertThat(train.range(1, 3).labels()).isEqualTo(new int[] {1, 1});
        assertThat(train.range(1, 3).image(1, Scale.ZERO_TO_255)).isEqualTo(train.image(2, Scale.ZERO_TO_255));
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> train.first(4))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo(
                        "samples 0 to 4 of the train split of breastmnist do not exist; it has 3, so use 0 <= start <"
                                + " end <= 3");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> train.first(1).image(1, Scale.ZERO_TO_255));
    }

    @Test
    void a_file_that_is_not_the_official_one_is_not_called_so() {
        var origin = open("breastmnist").origin();
        assertThat(origin).isEqualTo(new Origin.OwnFile(resource("breastmnist.npz")));
        assertThat(origin.text()).contains("your own file ");
    }

    @Test
    void the_file_of_another_set_is_refused() {
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("pathmnist", resource("breastmnist.npz")))
                .actual();
        assertThat(refusal.getMessage())
                .contains("train_images.npy, u1 [3, 28, 28] holds no images of PathMNIST, which have shape [3, 28, 28,"
                        + " 3] (or 64, 128, 224 instead of 28); is breastmnist.npz the file of another set?");
    }

    @Test
    void labels_of_another_set_are_refused() {
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("pneumoniamnist", resource("chestmnist.npz")))
                .actual();
        assertThat(refusal.getMessage())
                .contains("train_labels.npy, u1 [3, 14] holds no labels of PneumoniaMNIST, which have"
                        + " shape [N, 1] or [N]; is chestmnist.npz the file of another set?");
    }

    @Test
    void a_label_beyond_the_classes_is_refused() {
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("breastmnist", resource("label7.npz")))
                .actual();
        assertThat(refusal.getMessage()).endsWith("has the label 7; those of BreastMNIST are 0 to 1");
    }

    @Test
    void a_missing_file_is_told(@TempDir Path folder) {
        var missing = folder.resolve("none.npz");
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("breastmnist", missing))
                .actual();
        assertThat(refusal.getMessage()).isEqualTo(missing + " cannot be read: there is no such file");
    }

    @Test
    void an_unknown_name_is_answered_with_similar_ones() {
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> MedMnist.load("brainmnist"))
                .actual();
        assertThat(refusal.getMessage())
                .startsWith("no MedMNIST set is called \"brainmnist\" (did you mean breastmnist?)");
    }

    private static long[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
