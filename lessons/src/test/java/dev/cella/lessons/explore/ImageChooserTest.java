package dev.cella.lessons.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Range;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageChooserTest {
    private static final INDArray LESSONS = Nd4j.ones(1, 5, 5);

    private static UploadedFile photograph(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0xFF8000);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new UploadedFile("photograph.png", "", Instant.EPOCH, png.toByteArray());
    }

    private static final UploadedFile NOTES =
            new UploadedFile("notes.txt", "text/plain", Instant.EPOCH, "Dear all".getBytes(StandardCharsets.UTF_8));

    private static void choose(Box view, UploadedFile file) {
        List<Widget> children = view.children();
        Uploads.upload((Box) children.get(children.size() - 1), file);
    }

    private static void choose(ImageChooser chooser, UploadedFile file) {
        Uploads.upload(chooser.row(), file);
    }

    private static int last(Box view) {
        Box controls = (Box) ((Box) view.children().get(0)).children().get(0);
        return ((Long) controls.children().get(1).get("max")).intValue();
    }

    @Test
    void a_chosen_file_takes_the_place_of_the_lessons_picture() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        assertThat(yours.picture()).isEqualTo(LESSONS);
        choose(yours, Uploads.picture("color.png"));
        assertThat(List.of(
                        yours.picture().size(0),
                        yours.picture().size(1),
                        yours.picture().size(2)))
                .isEqualTo(List.of(1L, 3L, 4L));
    }

    @Test
    void a_file_that_is_no_picture_leaves_the_present_one() {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        choose(yours, NOTES);
        assertThat(yours.picture()).isEqualTo(LESSONS);
    }

    @SuppressWarnings("unchecked") // the second of these controls is the list, the third the slider
    private static <T> Control<T> control(ImageChooser chooser, int number) {
        return (Control<T>) chooser.row().children().get(number);
    }

    @Test
    void a_dark_image_of_16_bits_is_windowed_and_the_slider_sets_another_window() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, GrayScale::asGray);
        choose(yours, Uploads.picture("dark16.png"));
        assertThat(yours.picture().minNumber().doubleValue()).isZero();
        assertThat(yours.picture().maxNumber().doubleValue()).isEqualTo(1);
        double before = yours.picture().meanNumber().doubleValue();
        ImageChooserTest.<Range>control(yours, 2).value(new Range(0, 40));
        assertThat(yours.picture().meanNumber().doubleValue()).isGreaterThan(before);
        assertThat(yours.picture().maxNumber().doubleValue()).isEqualTo(1);
    }

    @Test
    void a_view_that_fails_is_not_taken_for_a_file_that_cannot_be_read() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, GrayScale::asGray);
        yours.observe(image -> {
            throw new IllegalArgumentException("the view has a mistake");
        });
        UploadedFile file = Uploads.picture("gray8.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> choose(yours, file))
                .withMessage("the view has a mistake");
        assertThat(yours.isOwn()).isTrue();
        assertThat(yours.picture().shape()).containsExactly(1, 6, 8);
        assertThat(yours.remarks()).isEmpty();
    }

    @Test
    void a_file_that_the_view_cannot_take_changes_no_control() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, own -> {
            throw new IllegalArgumentException("too narrow");
        });
        choose(yours, Uploads.picture("gray8.png"));
        assertThat(yours.isOwn()).isFalse();
        assertThat(yours.remarks()).containsExactly("too narrow");
        assertThat(((Widget) control(yours, 1).get("layout")).get("display")).isEqualTo("none");
    }

    @Test
    void the_list_leads_back_to_the_lessons_image_and_forth() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, GrayScale::asGray);
        List<INDArray> seen = new ArrayList<>();
        yours.observe(seen::add);
        choose(yours, Uploads.picture("gray8.png"));
        INDArray own = yours.picture();
        Control<Object> source = control(yours, 1);
        Object isOwn = source.value();
        source.set("index", 0);
        assertThat(yours.picture()).isSameAs(LESSONS);
        assertThat(yours.isOwn()).isFalse();
        source.value(isOwn);
        assertThat(yours.picture()).isEqualTo(own);
        assertThat(seen).hasSize(3); // one answer for each move, though a file sets three controls
    }

    @Test
    void controls_for_an_own_image_appear_with_it() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, GrayScale::asGray);
        for (int number : new int[] {1, 2}) {
            assertThat(((Widget) control(yours, number).get("layout")).get("display"))
                    .isEqualTo("none");
        }
        choose(yours, Uploads.picture("gray8.png"));
        for (int number : new int[] {1, 2}) {
            assertThat(((Widget) control(yours, number).get("layout")).get("display"))
                    .isNull();
        }
    }

    @Test
    void that_color_became_gray_is_said() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 64, GrayScale::asGray);
        choose(yours, Uploads.picture("color.png"));
        assertThat(yours.remarks()).contains("color.png is a color image, and is shown in gray here");
        choose(yours, Uploads.picture("gray8.png"));
        assertThat(yours.remarks()).isEmpty();
    }

    @Test
    void an_own_image_in_a_step_view_keeps_enough_pixels_to_be_recognized() throws IOException {
        Box view = Steps.steps(Convolution.convolve(Nd4j.rand(1, 5, 5), Nd4j.ones(3, 3)));
        choose(view, photograph(400, 300));
        assertThat(last(view)).isEqualTo(26 * 19); // 28 x 21 pixels
    }

    @Test
    void a_step_view_of_a_convolution_takes_another_picture_with_its_frame_and_stride() throws IOException {
        Convolution trace = Convolution.convolve(Padded.pad(Nd4j.rand(1, 8, 8), 1), Nd4j.ones(3, 3), 1);
        Box view = Steps.steps(trace);
        assertThat(last(view)).isEqualTo(8 * 8);
        String before = view.toString();
        choose(view, Uploads.picture("color.png"));
        assertThat(last(view)).isEqualTo(6 * 8);
        assertThat(view.toString()).isNotEqualTo(before);
        choose(view, NOTES);
        assertThat(last(view)).isEqualTo(6 * 8);
    }

    @Test
    void a_picture_that_the_kernel_does_not_fit_leaves_the_present_view() throws IOException {
        Convolution trace = Convolution.convolve(Nd4j.rand(1, 8, 8), Nd4j.ones(7, 7));
        Box view = Steps.steps(trace);
        choose(view, Uploads.picture("gray8.png")); // 6 x 8
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
        assertThat(upload.toString()).isEqualTo("no image was chosen yet");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(upload::picture)
                .withMessage(
                        "no image was chosen yet, and this needs one; press the button your own image above, choose a"
                                + " file, and run this cell again");
    }

    @Test
    void explorers_take_images_of_any_usual_shape() throws Exception {
        for (INDArray image : List.of(Nd4j.rand(6, 8), Nd4j.rand(1, 6, 8), Nd4j.rand(3, 6, 8))) {
            PixelExplorer.explorePixels(image);
            PaddingExplorer.explorePadding(image);
            ConvolutionExplorer.exploreConvolution(image);
            PoolingExplorer.explorePooling(image);
            DropoutExplorer.exploreDropout(image);
            ConvolutionExplorer.exploreKernel(image);
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
                .withMessage("an image of 4x9 pixels has no window of 5x5 (both sides must be >= 5); try a larger one");
    }
}
