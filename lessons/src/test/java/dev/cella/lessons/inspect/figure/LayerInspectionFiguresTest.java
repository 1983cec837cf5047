package dev.cella.lessons.inspect.figure;

import static dev.cella.lessons.inspect.figure.InspectionFigures.featureMaps;
import static dev.cella.lessons.inspect.figure.InspectionFigures.layerHistograms;
import static dev.cella.lessons.inspect.figure.InspectionFigures.saliencyMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.inspect.Saliency;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LayerInspectionFiguresTest {
    private static LayerValues layer(String name, INDArray values) {
        return new LayerValues(name, values);
    }

    @Test
    void featureMapsAreARowALayerOnItsOwnScale() {
        INDArray maps = Nd4j.createFromArray(new float[][][][] {{{{0, 1}, {2, 4}}, {{0, 0}, {0, 0}}}});
        Figure figure = featureMaps(
                List.of(layer("conv", maps), layer("classes", Nd4j.createFromArray(new float[][] {{0.25f, 0.75f}}))));
        List<BufferedImage> pictures = Drawing.of(figure).pictures();
        assertEquals(3, pictures.size());
        assertEquals(Colormap.SEQUENTIAL.rgb(1), pictures.get(0).getRGB(1, 1) & 0xFFFFFF);
        assertEquals(Colormap.SEQUENTIAL.rgb(1), pictures.get(2).getRGB(1, 0) & 0xFFFFFF);
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("0.25", "0.75", "2 maps of 2×2, values 0 to 4")));
        assertEquals(
                "feature maps of one image: conv 2 maps of 2×2, values 0 to 4; classes 2 features, values 0.25 to 0.75",
                figure.alt());
    }

    @Test
    void ofManyMapsTheFirstAreShownAndItSaysSo() {
        Figure figure = featureMaps(List.of(layer("wide", Nd4j.rand(1, 64, 4, 4))));
        assertEquals(8, Drawing.of(figure).pictures().size());
        assertTrue(figure.alt().contains("64 maps of 4×4, the first 8"), figure.alt());
    }

    @Test
    void featureMapsOfSeveralImagesAreRefused() {
        var error = assertThrows(
                IllegalArgumentException.class, () -> featureMaps(List.of(layer("conv", Nd4j.rand(2, 3, 4, 4)))));
        assertEquals(
                "layer \"conv\" gives [2, 3, 4, 4] (must be [1, C, H, W] or [1, features], of one image); try"
                        + " layerOutputs(net, image)",
                error.getMessage());
    }

    @Test
    void histogramsSayHowManyValuesAreZeroAndShareOneScale() {
        Figure figure = layerHistograms(List.of(
                layer("first", Nd4j.createFromArray(-1f, 0f, 0f, 1f)), layer("second", Nd4j.createFromArray(0f, 4f))));
        assertTrue(Drawing.of(figure)
                .texts()
                .containsAll(List.of("mean 0 ± 0.707", "50 % zero", "mean 2 ± 2", "first", "second", "4")));
    }

    @Test
    void logarithmicHistogramsShowSizesAndSurviveZerosOnly() {
        Figure figure = layerHistograms(
                Axis.LOG,
                List.of(
                        layer("near", Nd4j.createFromArray(-3f, 4f)),
                        layer("dead", Nd4j.zeros(5).castTo(Nd4j.dataType()))));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("root mean square 3.54", "100 % zero")));
        assertTrue(!figure.content().contains("NaN") && !figure.content().contains("Infinity"));
    }

    @Test
    void saliencyShowsImageHeatAndBoth() {
        INDArray image = Nd4j.createFromArray(new float[][][] {{{0, 1}, {0.5f, 0.5f}}});
        INDArray gradient = Nd4j.createFromArray(new float[][][] {{{0, 0}, {0, -2}}});
        Figure figure = saliencyMap(new Saliency(image, gradient, 1, 3.5, 0.97));
        List<BufferedImage> pictures = Drawing.of(figure).pictures();
        assertEquals(3, pictures.size());
        assertEquals(255, Drawing.gray(pictures.get(0), 1, 0));
        assertEquals(Colormap.HEAT.rgb(1), pictures.get(1).getRGB(1, 1) & 0xFFFFFF);
        assertEquals(255, Drawing.gray(pictures.get(2), 1, 0), "no heat leaves the image as it is");
        assertEquals(Colormap.HEAT.rgb(1), pictures.get(2).getRGB(1, 1) & 0xFFFFFF);
        assertEquals(
                "saliency of class 1: score 3.500, probability 0.970; |∂score/∂pixel| up to 2, the most in row 2, column 2",
                figure.alt());
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "fits a notebook");
    }
}
