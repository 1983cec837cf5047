package dev.cella.lessons.image;

import static dev.cella.lessons.explore.OwnImage.ownImage;
import static dev.cella.lessons.image.GrayScale.toGray;
import static dev.cella.lessons.image.Intensities.countIntensities;
import static dev.cella.lessons.image.MajorityBaseline.majorityBaseline;
import static dev.cella.lessons.image.Patches.patch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Golden values are numpy's (bincount, tensordot). */
class ImageTest {

    @Test
    void a_patch_is_a_copy_of_the_pixels_from_its_upper_left_corner() {
        INDArray image = Nd4j.arange(30).reshape(1, 5, 6);
        INDArray patch = patch(image, 1, 2, 3);
        assertEquals(
                Nd4j.createFromArray(new double[][] {{8, 9, 10}, {14, 15, 16}, {20, 21, 22}}),
                patch.castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE));
        patch.assign(-1);
        assertEquals(8, image.getInt(0, 1, 2));
    }

    @Test
    void a_patch_that_leaves_the_image_is_refused_with_the_rule_and_a_place_that_fits() {
        INDArray image = Nd4j.zeros(1, 28, 28);
        Exception error = assertThrows(IllegalArgumentException.class, () -> patch(image, 26, 0, 5));
        assertEquals(
                "a patch of 5 pixels from row 26 does not fit into 28 rows (numbered from 0; row + size must be <= 28);"
                        + " try row 23",
                error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> patch(image, 0, -1, 5));
        assertThrows(IllegalArgumentException.class, () -> patch(Nd4j.zeros(3, 28, 28), 0, 0, 5));
    }

    @Test
    void counts_stand_at_the_index_of_their_intensity() {
        INDArray image = Nd4j.createFromArray(
                        IntStream.range(0, 18).mapToDouble(i -> 37 * i % 7).toArray())
                .reshape(1, 3, 6);
        int[] counts = countIntensities(image);
        assertEquals(256, counts.length);
        assertArrayEquals(new int[] {3, 2, 3, 2, 3, 2, 3, 0}, Arrays.copyOf(counts, 8));
    }

    @Test
    void black_and_white_have_the_first_and_the_last_count() {
        int[] counts = countIntensities(Nd4j.createFromArray(0f, 255f, 255f));
        assertEquals(1, counts[0]);
        assertEquals(2, counts[255]);
    }

    @Test
    void scaled_pixels_are_not_counted_as_intensities() {
        Exception error =
                assertThrows(IllegalArgumentException.class, () -> countIntensities(Nd4j.createFromArray(0.5f)));
        assertEquals(
                "intensity 0.5 is not a whole number from 0 to 255, so it has no place among 256 counts; take the image"
                        + " with scale ZERO_TO_255",
                error.getMessage());
    }

    @Test
    void gray_is_the_weighted_sum_of_the_channels() {
        INDArray color = Nd4j.createFromArray(
                        IntStream.range(0, 12).mapToDouble(i -> 91 * i % 256).toArray())
                .reshape(3, 2, 2);
        double[] expected = {88.02, 149.836, 90.564, 105.02};
        assertArrayEquals(expected, toGray(color).data().asDouble(), 1e-4);
    }

    @Test
    void white_stays_white_and_gray_stays_gray() {
        assertEquals(255, toGray(Nd4j.valueArrayOf(new long[] {3, 2, 2}, 255.0)).getDouble(0, 1, 1), 1e-4);
        assertEquals(97, toGray(Nd4j.valueArrayOf(new long[] {3, 2, 2}, 97.0)).getDouble(0, 0, 1), 1e-4);
        assertThrows(IllegalArgumentException.class, () -> toGray(Nd4j.zeros(1, 2, 2)));
    }

    @Test
    void the_baseline_chooses_by_training_labels_and_is_marked_by_test_labels() {
        MajorityBaseline baseline = majorityBaseline(new int[] {2, 0, 2, 1}, new int[] {0, 0, 0, 2});
        assertEquals(new MajorityBaseline(2, 0.25), baseline);
        assertEquals("always answering class 2 is right for 25.0 % of the test set", baseline.toString());
    }

    @Test
    void a_test_set_without_the_frequent_class_gives_zero() {
        assertEquals(0, majorityBaseline(new int[] {1}, new int[] {0}).accuracy());
        assertThrows(IllegalArgumentException.class, () -> majorityBaseline(new int[0], new int[] {0}));
    }

    @Test
    void anImageOfAnyUsualShapeBecomesGray() {
        INDArray plane = Nd4j.arange(6).reshape(2, 3).castTo(DataType.FLOAT);
        INDArray gray = plane.reshape(1, 2, 3);
        assertEquals(gray, GrayScale.asGray(plane));
        assertEquals(gray, GrayScale.asGray(gray));
        assertEquals(gray, GrayScale.asGray(Nd4j.stack(0, plane, plane, plane)));
        assertEquals(
                "an image of shape [2, 1, 2, 3] was given, but this takes one image, gray [H, W] or [1, H, W] or color"
                        + " [3, H, W]; try images.slice(0) for the first of a batch",
                assertThrows(IllegalArgumentException.class, () -> GrayScale.asGray(Nd4j.ones(2, 1, 2, 3)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> GrayScale.asGray(Nd4j.ones(2, 2, 3)));
    }

    @Test
    void anOwnPictureIsReadFromItsFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scan.png");
        try (InputStream in = getClass().getResourceAsStream("/pictures/gray8.png")) {
            Files.copy(in, file);
        }
        assertArrayEquals(new long[] {1, 6, 8}, ownImage(file.toString()).shape());
        assertArrayEquals(new long[] {1, 3, 4}, ownImage(file.toString(), 4).shape());
        String sentence = assertThrows(IllegalArgumentException.class, () -> ownImage("no-such-scan.png"))
                .getMessage();
        assertTrue(sentence.startsWith("there is no file no-such-scan.png in "), sentence);
        assertEquals(
                "a picture of 0 pixels shows nothing (must be >= 1); try 256",
                assertThrows(IllegalArgumentException.class, () -> ownImage(file.toString(), 0))
                        .getMessage());
    }
}
