package dev.cella.lessons.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.UploadedFile;
import dev.cella.kernel.widget.Widget;
import dev.cella.kernel.widget.Widgets;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.explore.ConvolutionExplorer;
import dev.cella.lessons.convolve.explore.PaddingExplorer;
import dev.cella.lessons.draw.step.TraceFigures;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.image.explore.PixelExplorer;
import dev.cella.lessons.normalize.explore.NormalizationExplorer;
import dev.cella.lessons.pool.explore.PoolingExplorer;
import dev.cella.lessons.regularize.explore.DropoutExplorer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageChooserTest {
    private static final INDArray LESSONS = Nd4j.ones(1, 5, 5);

    private static UploadedFile file(String name) throws IOException {
        try (InputStream in = ImageChooserTest.class.getResourceAsStream("/pictures/" + name)) {
            return new UploadedFile(
                    name, "", Instant.EPOCH, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private static final UploadedFile NOTES =
            new UploadedFile("notes.txt", "text/plain", Instant.EPOCH, "Dear all".getBytes(StandardCharsets.UTF_8));

    @SuppressWarnings("unchecked") // the last child of such a view is its button
    private static void choose(Box view, UploadedFile file) {
        List<Widget> children = view.children();
        ((Control<List<UploadedFile>>) children.get(children.size() - 1)).value(List.of(file));
    }

    private static int last(Box view) {
        Box controls = (Box) ((Box) view.children().get(0)).children().get(0);
        return ((Long) controls.children().get(1).get("max")).intValue();
    }

    @Test
    void a_chosen_file_takes_the_place_of_the_lessons_picture() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        assertThat(yours.picture()).isEqualTo(LESSONS);
        yours.button().value(List.of(file("color.png")));
        assertThat(List.of(
                        yours.picture().size(0),
                        yours.picture().size(1),
                        yours.picture().size(2)))
                .isEqualTo(List.of(1L, 3L, 4L));
    }

    @Test
    void a_file_that_is_no_picture_leaves_the_present_one() {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        yours.button().value(List.of(NOTES));
        assertThat(yours.picture()).isEqualTo(LESSONS);
    }

    @Test
    void a_step_view_of_a_convolution_takes_another_picture_with_its_frame_and_stride() throws IOException {
        Convolution trace = Convolution.convolve(Padded.pad(Nd4j.rand(1, 8, 8), 1), Nd4j.ones(3, 3), 1);
        Box view = Steps.steps(trace);
        assertThat(last(view)).isEqualTo(8 * 8);
        String before = view.toString();
        choose(view, file("color.png"));
        assertThat(last(view)).isEqualTo(6 * 8);
        assertThat(view.toString()).isNotEqualTo(before);
        choose(view, NOTES);
        assertThat(last(view)).isEqualTo(6 * 8);
    }

    @Test
    void a_picture_that_the_kernel_does_not_fit_leaves_the_present_view() throws IOException {
        Convolution trace = Convolution.convolve(Nd4j.rand(1, 8, 8), Nd4j.ones(7, 7));
        Box view = Steps.steps(trace);
        choose(view, file("gray8.png")); // 6 x 8
        assertThat(last(view)).isEqualTo(4);
    }

    @Test
    void the_static_form_of_a_view_is_without_the_button() {
        Convolution trace = Convolution.convolve(Nd4j.rand(1, 8, 8), Nd4j.ones(3, 3));
        assertThat(Steps.steps(trace).bundle().data().get("image/svg+xml"))
                .isEqualTo(TraceFigures.filmStrip(trace).svg());
        assertThat(Widgets.fileUpload("yours", "").toString()).isEqualTo("");
    }

    @Test
    void an_upload_without_a_picture_says_what_to_do() throws Exception {
        ImageUpload upload = ImageUpload.uploadImage();
        assertThat(upload.toString()).isEqualTo("no picture was chosen yet");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(upload::picture)
                .withMessage(
                        "no picture was chosen yet, and this needs one; press the button your own picture above, choose a file, and"
                                + " run this cell again");
    }

    @Test
    void explorers_take_images_of_any_usual_shape() throws Exception {
        for (INDArray image : List.of(Nd4j.rand(6, 8), Nd4j.rand(1, 6, 8), Nd4j.rand(3, 6, 8))) {
            PixelExplorer.explorePixels(image);
            PaddingExplorer.explorePadding(image);
            ConvolutionExplorer.exploreConvolution(image);
            PoolingExplorer.explorePooling(image);
            DropoutExplorer.exploreDropout(image);
        }
        for (INDArray images : List.of(Nd4j.rand(2, 3, 6, 8), Nd4j.rand(3, 6, 8), Nd4j.rand(6, 8))) {
            NormalizationExplorer.exploreNormalization(images);
        }
        String sentence = assertThatIllegalArgumentException()
                .isThrownBy(() -> PoolingExplorer.explorePooling(Nd4j.rand(2, 1, 6, 8)))
                .actual()
                .getMessage();
        assertThat(sentence).contains("this takes one image");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PixelExplorer.explorePixels(Nd4j.rand(4, 9)))
                .withMessage(
                        "a picture of 4x9 pixels has no window of 5x5 (both sides must be >= 5); try a larger one");
    }
}
