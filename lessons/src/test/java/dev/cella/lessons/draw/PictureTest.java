package dev.cella.lessons.draw;

import static dev.cella.lessons.draw.Drawing.gray;
import static dev.cella.lessons.draw.Figures.activations;
import static dev.cella.lessons.draw.Figures.grid;
import static dev.cella.lessons.draw.Figures.maps;
import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.Figures.picture;
import static dev.cella.lessons.draw.Figures.weights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PictureTest {
    /** Pixel values 0, 1, 2 … row by row. */
    private static INDArray counting(int height, int width) {
        return Nd4j.arange(height * width).reshape(1, height, width);
    }

    private static Drawing drawn(Figure figure) {
        return Drawing.of(figure);
    }

    @Test
    void everyPixelIsASquareOfItsOwnGray() {
        BufferedImage picture = drawn(picture(counting(14, 14))).pictures().get(0);
        int zoom = picture.getWidth() / 14;
        assertEquals(14 * zoom, picture.getHeight());
        for (int pixel : new int[] {0, 13, 100, 195}) {
            int left = pixel % 14 * zoom;
            int top = pixel / 14 * zoom;
            assertEquals(pixel, gray(picture, left, top), "upper left of pixel " + pixel);
            assertEquals(pixel, gray(picture, left + zoom - 1, top + zoom - 1), "lower right of pixel " + pixel);
        }
    }

    @Test
    void pictureStaysSharpAndItsSizeAndRangeAreWrittenOnIt() {
        Figure figure = picture(counting(14, 14), "counting");
        Drawing drawing = drawn(figure);
        assertTrue(drawing.all("image").get(0).getAttribute("style").contains("image-rendering:pixelated"));
        assertTrue(drawing.texts().containsAll(List.of("counting", "14×14×1, values 0 to 195", "0", "255")));
        assertEquals("gray image (counting): 14×14×1, values 0 to 195, mean 97.5", figure.alt());
    }

    @Test
    void matrixAndImageOfOneChannelLookTheSame() {
        INDArray image = counting(14, 14);
        assertEquals(picture(image).content(), picture(image.slice(0)).content());
    }

    @Test
    void viewIntoALargerTensorShowsItsOwnPixels() {
        INDArray part =
                counting(14, 14).get(NDArrayIndex.all(), NDArrayIndex.interval(3, 5), NDArrayIndex.interval(2, 4));
        BufferedImage picture = drawn(picture(part)).pictures().get(0);
        assertEquals(3 * 14 + 2, gray(picture, 0, 0));
        assertEquals(4 * 14 + 3, gray(picture, picture.getWidth() - 1, picture.getHeight() - 1));
    }

    @Test
    void valuesUpToOneAreShownOnTheScaleToOne() {
        BufferedImage picture = drawn(picture(Nd4j.create(new float[][] {{0, 0.2f}, {0.4f, 0.6f}})))
                .pictures()
                .get(0);
        assertEquals(51, gray(picture, picture.getWidth() - 1, 0));
        assertEquals(153, gray(picture, picture.getWidth() - 1, picture.getHeight() - 1));
    }

    @Test
    void valuesWithNegativesAreShownFromLeastToGreatest() {
        Drawing drawing = drawn(picture(Nd4j.create(new float[][] {{-2, 0}, {1, 2}})));
        BufferedImage picture = drawing.pictures().get(0);
        assertEquals(0, gray(picture, 0, 0));
        assertEquals(255, gray(picture, picture.getWidth() - 1, picture.getHeight() - 1));
        assertTrue(drawing.texts().containsAll(List.of("−2", "2")));
    }

    @Test
    void threeChannelsAreRedGreenAndBlue() {
        INDArray image = Nd4j.zeros(3, 2, 2);
        image.putScalar(0, 0, 0, 1);
        image.putScalar(1, 0, 1, 1);
        image.putScalar(2, 1, 0, 1);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        int last = picture.getWidth() - 1;
        assertEquals(0xFFFF0000, picture.getRGB(0, 0));
        assertEquals(0xFF00FF00, picture.getRGB(last, 0));
        assertEquals(0xFF0000FF, picture.getRGB(0, last));
        assertEquals(0xFF000000, picture.getRGB(last, last));
        assertTrue(figure.alt().startsWith("color image: 2×2×3"), figure.alt());
    }

    @Test
    void pixelsThatAreNoNumbersAreMarkedAndCounted() {
        INDArray image = Nd4j.zeros(1, 2, 2);
        image.putScalar(0, 0, 0, Float.NaN);
        image.putScalar(0, 1, 1, Float.POSITIVE_INFINITY);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        assertEquals(Colormap.NOT_A_NUMBER, picture.getRGB(0, 0) & 0xFFFFFF);
        assertEquals(0, gray(picture, picture.getWidth() - 1, 0));
        assertTrue(figure.alt().contains("2 values not finite"), figure.alt());
    }

    @Test
    void imageOfOneValueIsOneGrayWithoutAScale() {
        Drawing drawing = drawn(picture(Nd4j.ones(1, 4, 4).mul(-3)));
        assertEquals(1, drawing.all("image").size());
        assertTrue(drawing.texts().contains("4×4×1, values −3"));
    }

    @Test
    void hugeImageIsShrunkByMeansAndSaysSo() {
        INDArray image = Nd4j.zeros(1, 1300, 650);
        image.putScalar(0, 0, 0, 9);
        Figure figure = picture(image);
        BufferedImage picture = drawn(figure).pictures().get(0);
        assertEquals(434, picture.getHeight());
        assertEquals(1, gray(picture, 0, 0), "the mean of one 9 and eight zeros");
        assertTrue(figure.alt().contains("1300×650×1"), figure.alt());
        assertTrue(figure.alt().contains("each pixel is the mean of 3×3"), figure.alt());
    }

    @Test
    void gridHasOneScaleForAllImages() {
        INDArray images = Nd4j.concat(0, counting(4, 4), counting(4, 4).mul(10)).reshape(2, 1, 4, 4);
        List<BufferedImage> pictures = drawn(grid(images, "dim", "bright")).pictures();
        int last = pictures.get(0).getWidth() - 1;
        assertEquals(15, gray(pictures.get(0), last, last));
        assertEquals(150, gray(pictures.get(1), last, last));
    }

    @Test
    void imagesOfDifferentSizeKeepOneScaleOfPixelsAndSayTheirSizes() {
        Figure figure = grid(named("input", counting(8, 8)), named("map", counting(6, 6)));
        Drawing drawing = drawn(figure);
        List<BufferedImage> pictures = drawing.pictures();
        assertEquals(pictures.get(0).getWidth() / 8, pictures.get(1).getWidth() / 6);
        assertTrue(drawing.texts().containsAll(List.of("8×8×1", "6×6×1")));
        assertEquals("2 images (input; map) of 8×8×1, 6×6×1: values 0 to 63", figure.alt());
    }

    @Test
    void gridKeepsTheNumberOfColumnsAsked() {
        Drawing drawing = drawn(grid(Nd4j.rand(6, 1, 4, 4), List.of(), 2));
        long inFirstColumn = drawing.all("image").stream()
                .filter(e -> e.getAttribute("x").equals("" + ImageGrid.MARGIN))
                .count();
        assertEquals(3, inFirstColumn);
    }

    @Test
    void gridFitsThePageAlsoWithManyColumns() {
        assertTrue(grid(Nd4j.rand(40, 1, 28, 28), List.of(), 20).width() <= Layout.PAGE_WIDTH);
    }

    @Test
    void largeBatchIsCutAndTheFigureSaysSo() {
        Figure figure = grid(Nd4j.rand(70, 1, 4, 4));
        assertEquals(64, drawn(figure).pictures().size());
        assertTrue(figure.alt().contains("the first 64 of 70"), figure.alt());
    }

    @Test
    void titlesWithMarkupStayText() {
        Drawing drawing = drawn(picture(counting(20, 20), "<b>a & 'b'</b>"));
        assertTrue(drawing.texts().contains("<b>a & 'b'</b>"));
        assertTrue(drawing.all("b").isEmpty());
    }

    @Test
    void weightsAreWhiteAtZeroAndEquallyStrongOnBothSides() {
        INDArray weights = Nd4j.create(new float[][] {{-0.5f, 0, 0.25f}});
        BufferedImage picture = drawn(weights(weights)).pictures().get(0);
        int zoom = picture.getHeight();
        assertEquals(Colormap.DIVERGING.rgb(0), picture.getRGB(0, 0) & 0xFFFFFF);
        assertEquals(0xF7F7F7, picture.getRGB(zoom, 0) & 0xFFFFFF);
        assertEquals(Colormap.DIVERGING.rgb(0.75), picture.getRGB(2 * zoom, 0) & 0xFFFFFF);
    }

    @Test
    void weightsOfFiltersAreTitledByFilterAndChannel() {
        Drawing drawing = drawn(weights(Nd4j.rand(4, 3, 5, 5)));
        assertEquals(12, drawing.pictures().size());
        assertTrue(drawing.texts().containsAll(List.of("1, 1", "4, 3")));
    }

    @Test
    void weightsCarryATitle() {
        assertTrue(drawn(weights(Nd4j.rand(5, 5), "edge")).texts().contains("edge"));
        assertTrue(drawn(weights(Nd4j.rand(2, 1, 5, 5), "conv")).texts().containsAll(List.of("conv 1", "conv 2")));
    }

    @Test
    void activationsShowOnePictureAChannel() {
        assertEquals(6, drawn(activations(Nd4j.rand(1, 6, 12, 12))).pictures().size());
        assertEquals(6, drawn(activations(Nd4j.rand(6, 12, 12))).pictures().size());
    }

    @Test
    void errorsNameTheShapeTheRuleAndAWayOut() {
        assertError("[20, 1, 28, 28]", "grid(images)", () -> picture(Nd4j.zeros(20, 1, 28, 28)));
        assertError("4 channels", "activations(maps)", () -> picture(Nd4j.zeros(4, 28, 28)));
        assertError("empty tensor", ">= 1", () -> picture(Nd4j.empty()));
        assertError("[1, 28, 28]", "[N, C, H, W]", () -> grid(Nd4j.zeros(1, 28, 28)));
        assertError("1 title for 2 images", "one each", () -> grid(Nd4j.zeros(2, 1, 4, 4), "only one"));
        assertError("[784]", "histogram(weights)", () -> weights(Nd4j.zeros(784)));
        assertError("[8, 6, 4, 4]", "slice(0)", () -> activations(Nd4j.zeros(8, 6, 4, 4)));
        assertError("0 images", ">= 1", () -> grid());
    }

    private static void assertError(String given, String help, Runnable figure) {
        String message =
                assertThrows(IllegalArgumentException.class, figure::run).getMessage();
        assertTrue(message.contains(given) && message.contains(help), message);
    }

    @Test
    void namedMapsShareOneScaleAroundZero() {
        Drawing drawing = Drawing.of(maps(
                named("small", Nd4j.ones(2, 2)), named("large", Nd4j.ones(2, 2).mul(-4))));
        assertTrue(drawing.texts().containsAll(List.of("small", "large", "4", "0", "−4")));
        int last = drawing.pictures().get(1).getRGB(0, 0) & 0xFFFFFF;
        assertEquals(Colormap.DIVERGING.rgb(0), last);
    }
}
