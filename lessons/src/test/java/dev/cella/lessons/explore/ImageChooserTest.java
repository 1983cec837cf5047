package dev.cella.lessons.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void aChosenFileTakesThePlaceOfTheLessonsPicture() throws IOException {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        assertEquals(LESSONS, yours.picture());
        yours.button().value(List.of(file("color.png")));
        assertEquals(
                List.of(1L, 3L, 4L),
                List.of(
                        yours.picture().size(0),
                        yours.picture().size(1),
                        yours.picture().size(2)));
    }

    @Test
    void aFileThatIsNoPictureLeavesThePresentOne() {
        ImageChooser yours = new ImageChooser(LESSONS, 4, GrayScale::asGray);
        yours.button().value(List.of(NOTES));
        assertEquals(LESSONS, yours.picture());
    }

    @Test
    void aStepViewOfAConvolutionTakesAnotherPictureWithItsFrameAndStride() throws IOException {
        Convolution trace = Convolution.convolve(Padded.pad(Nd4j.rand(1, 8, 8), 1), Nd4j.ones(3, 3), 1);
        Box view = Steps.steps(trace);
        assertEquals(8 * 8, last(view));
        String before = view.toString();
        choose(view, file("color.png"));
        assertEquals(6 * 8, last(view));
        assertTrue(!view.toString().equals(before));
        choose(view, NOTES);
        assertEquals(6 * 8, last(view));
    }

    @Test
    void aPictureThatTheKernelDoesNotFitLeavesThePresentView() throws IOException {
        Convolution trace = Convolution.convolve(Nd4j.rand(1, 8, 8), Nd4j.ones(7, 7));
        Box view = Steps.steps(trace);
        choose(view, file("gray8.png")); // 6 x 8
        assertEquals(4, last(view));
    }

    @Test
    void theStaticFormOfAViewIsWithoutTheButton() {
        Convolution trace = Convolution.convolve(Nd4j.rand(1, 8, 8), Nd4j.ones(3, 3));
        assertEquals(
                TraceFigures.filmStrip(trace).svg(),
                Steps.steps(trace).bundle().data().get("image/svg+xml"));
        assertEquals("", Widgets.fileUpload("yours", "").toString());
    }

    @Test
    void anUploadWithoutAPictureSaysWhatToDo() throws Exception {
        ImageUpload upload = ImageUpload.uploadImage();
        assertEquals("no picture was chosen yet", upload.toString());
        assertEquals(
                "no picture was chosen yet, and this needs one; press the button your own picture above, choose a file, and"
                        + " run this cell again",
                assertThrows(IllegalStateException.class, upload::picture).getMessage());
    }

    @Test
    void explorersTakeImagesOfAnyUsualShape() throws Exception {
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
        String sentence = assertThrows(
                        IllegalArgumentException.class, () -> PoolingExplorer.explorePooling(Nd4j.rand(2, 1, 6, 8)))
                .getMessage();
        assertTrue(sentence.contains("this takes one image"), sentence);
        assertEquals(
                "a picture of 4x9 pixels has no window of 5x5 (both sides must be >= 5); try a larger one",
                assertThrows(IllegalArgumentException.class, () -> PixelExplorer.explorePixels(Nd4j.rand(4, 9)))
                        .getMessage());
    }
}
