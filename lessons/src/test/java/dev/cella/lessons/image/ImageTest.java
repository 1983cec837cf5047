package dev.cella.lessons.image;

import static dev.cella.lessons.explore.OwnImage.ownImage;
import static dev.cella.lessons.image.GrayScale.toGray;
import static dev.cella.lessons.image.Intensities.countIntensities;
import static dev.cella.lessons.image.MajorityBaseline.majorityBaseline;
import static dev.cella.lessons.image.Patches.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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

/** Golden values come from NumPy (bincount, tensordot). */
class ImageTest {

    @Test
    void a_patch_is_a_copy_of_the_pixels_from_its_upper_left_corner() {
        INDArray image = Nd4j.arange(30).reshape(1, 5, 6);
        INDArray patch = patch(image, 1, 2, 3);
        assertThat(patch.castTo(org.nd4j.linalg.api.buffer.DataType.DOUBLE))
                .isEqualTo(Nd4j.createFromArray(new double[][] {{8, 9, 10}, {14, 15, 16}, {20, 21, 22}}));
        patch.assign(-1);
        assertThat(image.getInt(0, 1, 2)).isEqualTo(8);
    }

    @Test
    void a_patch_that_leaves_the_image_is_refused_with_the_rule_and_a_place_that_fits() {
        INDArray image = Nd4j.zeros(1, 28, 28);
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> patch(image, 26, 0, 5))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("a patch of 5 pixels from row 26 does not fit into 28 rows (numbered from 0; row + size must"
                        + " be <= 28); try row 23");
        assertThatIllegalArgumentException().isThrownBy(() -> patch(image, 0, -1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> patch(Nd4j.zeros(3, 28, 28), 0, 0, 5));
    }

    @Test
    void counts_stand_at_the_index_of_their_intensity() {
        INDArray image = Nd4j.createFromArray(
                        IntStream.range(0, 18).mapToDouble(i -> 37 * i % 7).toArray())
                .reshape(1, 3, 6);
        int[] counts = countIntensities(image);
        assertThat(counts.length).isEqualTo(256);
        assertThat(Arrays.copyOf(counts, 8)).isEqualTo(new int[] {3, 2, 3, 2, 3, 2, 3, 0});
    }

    @Test
    void black_and_white_have_the_first_and_the_last_count() {
        int[] counts = countIntensities(Nd4j.createFromArray(0f, 255f, 255f));
        assertThat(counts[0]).isEqualTo(1);
        assertThat(counts[255]).isEqualTo(2);
    }

    @Test
    void scaled_pixels_are_not_counted_as_intensities() {
        Exception error = assertThatIllegalArgumentException()
                .isThrownBy(() -> countIntensities(Nd4j.createFromArray(0.5f)))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("intensity 0.5 is not a whole number from 0 to 255, so it cannot be counted; use the image"
                        + " with scale ZERO_TO_255");
    }

    @Test
    void gray_is_the_weighted_sum_of_the_channels() {
        INDArray color = Nd4j.createFromArray(
                        IntStream.range(0, 12).mapToDouble(i -> 91 * i % 256).toArray())
                .reshape(3, 2, 2);
        double[] expected = {88.02, 149.836, 90.564, 105.02};
        assertThat(toGray(color).data().asDouble()).containsExactly(expected, within(1e-4));
    }

    @Test
    void white_stays_white_and_gray_stays_gray() {
        assertThat(toGray(Nd4j.valueArrayOf(new long[] {3, 2, 2}, 255.0)).getDouble(0, 1, 1))
                .isCloseTo(255, within(1e-4));
        assertThat(toGray(Nd4j.valueArrayOf(new long[] {3, 2, 2}, 97.0)).getDouble(0, 0, 1))
                .isCloseTo(97, within(1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> toGray(Nd4j.zeros(1, 2, 2)));
    }

    @Test
    void the_baseline_chooses_by_training_labels_and_is_marked_by_test_labels() {
        MajorityBaseline baseline = majorityBaseline(new int[] {2, 0, 2, 1}, new int[] {0, 0, 0, 2});
        assertThat(baseline).isEqualTo(new MajorityBaseline(2, 0.25));
        assertThat(baseline.toString()).isEqualTo("always answering class 2 is right for 25.0 % of the test set");
    }

    @Test
    void a_test_set_without_the_frequent_class_gives_zero() {
        assertThat(majorityBaseline(new int[] {1}, new int[] {0}).accuracy()).isEqualTo(0);
        assertThatIllegalArgumentException().isThrownBy(() -> majorityBaseline(new int[0], new int[] {0}));
    }

    @Test
    void an_image_of_any_usual_shape_becomes_gray() {
        INDArray plane = Nd4j.arange(6).reshape(2, 3).castTo(DataType.FLOAT);
        INDArray gray = plane.reshape(1, 2, 3);
        assertThat(GrayScale.asGray(plane)).isEqualTo(gray);
        assertThat(GrayScale.asGray(gray)).isEqualTo(gray);
        assertThat(GrayScale.asGray(Nd4j.stack(0, plane, plane, plane))).isEqualTo(gray);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrayScale.asGray(Nd4j.ones(2, 1, 2, 3)))
                .withMessage(
                        "an image of shape [2, 1, 2, 3] was given, but this takes one image, gray [H, W] or [1, H, W]"
                                + " or color [3, H, W]; try images.slice(0) for the first of a batch");
        assertThatIllegalArgumentException().isThrownBy(() -> GrayScale.asGray(Nd4j.ones(2, 2, 3)));
    }

    @Test
    void an_own_picture_is_read_from_its_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("scan.png");
        try (InputStream in = getClass().getResourceAsStream("/pictures/gray8.png")) {
            Files.copy(in, file);
        }
        assertThat(ownImage(file.toString()).shape()).isEqualTo(new long[] {1, 6, 8});
        assertThat(ownImage(file.toString(), 4).shape()).isEqualTo(new long[] {1, 3, 4});
        String sentence = assertThatIllegalArgumentException()
                .isThrownBy(() -> ownImage("no-such-scan.png"))
                .actual()
                .getMessage();
        assertThat(sentence).startsWith("there is no file no-such-scan.png in ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ownImage(file.toString(), 0))
                .withMessage("an image of 0 pixels shows nothing (must be >= 1); try 256");
    }
}
