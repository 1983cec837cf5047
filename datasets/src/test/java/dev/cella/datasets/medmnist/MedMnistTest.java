package dev.cella.datasets.medmnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Small files of MedMNIST's layout, made by NumPy (make.py beside them), as the loader gives them. */
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
    void imagesAreChannelsFirstAsNumPyArrangesThem(String name) throws IOException {
        var expected = Files.readAllLines(resource("expected.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(name))
                .findFirst()
                .orElseThrow();
        var images = open(name).test().images(Scale.ZERO_TO_255);
        assertArrayEquals(numbers(expected[1]), images.shape());
        var dimensions = new long[] {images.size(0) * images.size(1), -1};
        var sums = images.castTo(DataType.DOUBLE).reshape(dimensions).sum(1).toLongVector();
        assertArrayEquals(numbers(expected[2]), sums);
        var last = images.slice(images.size(0) - 1).ravel().toFloatVector();
        var values = new long[] {(long) last[0], (long) last[1], (long) last[30], (long) last[last.length - 2]};
        assertArrayEquals(numbers(expected[3]), values);
    }

    @Test
    void oneImageIsASliceOfAll() {
        var split = open("pathmnist").train();
        var all = split.images(Scale.ZERO_TO_ONE);
        for (int i = 0; i < split.size(); i++) {
            assertEquals(all.slice(i), split.image(i, Scale.ZERO_TO_ONE));
        }
    }

    @Test
    void scaleSaysWhatTheNumbersMean() {
        var split = open("breastmnist").test();
        var bytes = split.images(Scale.ZERO_TO_255);
        assertEquals(250, bytes.maxNumber().intValue());
        assertEquals(bytes.div(255), split.images(Scale.ZERO_TO_ONE));
    }

    @Test
    void labelsAreClassesAndTargetsOneHot() {
        var train = open("breastmnist").train();
        assertArrayEquals(new int[] {0, 1, 1}, train.labels());
        assertArrayEquals(
                new float[][] {{1, 0}, {0, 1}, {0, 1}}, train.targets().toFloatMatrix());
        assertEquals("malignant", train.className(0));
        assertEquals("normal, benign", train.className(1));
    }

    @Test
    void findingsAreMultiHotAndHaveNoOneLabel() {
        var test = open("chestmnist").test();
        assertEquals("effusion, infiltration", test.className(0));
        assertEquals("no finding", test.className(1));
        assertArrayEquals(
                new float[] {0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                test.targets().getRow(0).toFloatVector());
        var refusal = assertThrows(IllegalStateException.class, test::labels);
        assertTrue(refusal.getMessage().contains("chestmnist is multi-label"), refusal.getMessage());
    }

    @Test
    void theLabelTableHasARowForEachSampleOrFinding() {
        var single = open("breastmnist").labels();
        assertEquals(List.of("split", "index", "label", "class"), single.columnNames());
        assertEquals(6, single.rowCount());
        assertEquals(
                2,
                single.where(single.stringColumn("class").isEqualTo("malignant"))
                        .rowCount());
        var findings = open("chestmnist").labels();
        assertEquals(1 + 14 + 1 + 1 + 2 + 1, findings.rowCount());
        assertEquals(-1, findings.intColumn("label").get(0));
        assertEquals("no finding", findings.stringColumn("class").get(0));
    }

    @Test
    void samplesAreImagesWithTheirClasses() {
        var train = open("breastmnist").train();
        ClassifiedImage last = train.range(1, 3).sample(1);
        assertEquals(train.image(2, Scale.ZERO_TO_ONE), last.image(Scale.ZERO_TO_ONE));
        assertEquals("normal, benign", last.className());
        assertEquals(3, train.samples().count());
        assertThrows(IndexOutOfBoundsException.class, () -> train.sample(3));
    }

    @Test
    void partsAreViewsOfTheSplit() {
        var train = open("breastmnist").train();
        assertEquals(1, train.first(1).size());
        assertArrayEquals(new int[] {1, 1}, train.range(1, 3).labels());
        assertEquals(train.image(2, Scale.ZERO_TO_255), train.range(1, 3).image(1, Scale.ZERO_TO_255));
        var refusal = assertThrows(IllegalArgumentException.class, () -> train.first(4));
        assertEquals(
                "samples 0 to 4 of the train split of breastmnist do not exist; it has 3, so use 0 <= start < end <= 3",
                refusal.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> train.first(1).image(1, Scale.ZERO_TO_255));
    }

    @Test
    void aFileThatIsNotTheOfficialOneIsNotCalledSo() {
        var origin = open("breastmnist").origin();
        assertEquals(new Origin.OwnFile(resource("breastmnist.npz")), origin);
        assertTrue(origin.text().contains("your own file "), origin.text());
    }

    @Test
    void theFileOfAnotherSetIsRefused() {
        var refusal =
                assertThrows(UncheckedIOException.class, () -> MedMnist.open("pathmnist", resource("breastmnist.npz")));
        assertTrue(
                refusal.getMessage()
                        .contains(
                                "train_images.npy, u1 [3, 28, 28] holds no images of PathMNIST, which have"
                                        + " shape [3, 28, 28, 3] (or 64, 128, 224 instead of 28); is breastmnist.npz the file of another set?"),
                refusal.getMessage());
    }

    @Test
    void labelsOfAnotherSetAreRefused() {
        var refusal = assertThrows(
                UncheckedIOException.class, () -> MedMnist.open("pneumoniamnist", resource("chestmnist.npz")));
        assertTrue(
                refusal.getMessage()
                        .contains("train_labels.npy, u1 [3, 14] holds no labels of PneumoniaMNIST, which have"
                                + " shape [N, 1] or [N]; is chestmnist.npz the file of another set?"),
                refusal.getMessage());
    }

    @Test
    void aLabelBeyondTheClassesIsRefused() {
        var refusal =
                assertThrows(UncheckedIOException.class, () -> MedMnist.open("breastmnist", resource("label7.npz")));
        assertTrue(
                refusal.getMessage().endsWith("has the label 7; those of BreastMNIST are 0 to 1"),
                refusal.getMessage());
    }

    @Test
    void aMissingFileIsTold(@TempDir Path folder) {
        var missing = folder.resolve("none.npz");
        var refusal = assertThrows(UncheckedIOException.class, () -> MedMnist.open("breastmnist", missing));
        assertEquals(missing + " cannot be read: there is no such file", refusal.getMessage());
    }

    @Test
    void anUnknownNameIsAnsweredWithSimilarOnes() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> MedMnist.load("brainmnist"));
        assertTrue(
                refusal.getMessage().startsWith("no MedMNIST set is called \"brainmnist\" (did you mean breastmnist?)"),
                refusal.getMessage());
    }

    private static long[] numbers(String cell) {
        return Arrays.stream(cell.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
