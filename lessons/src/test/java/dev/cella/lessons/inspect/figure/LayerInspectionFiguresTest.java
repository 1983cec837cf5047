package dev.cella.lessons.inspect.figure;

import static dev.cella.lessons.inspect.figure.InspectionFigures.featureMaps;
import static dev.cella.lessons.inspect.figure.InspectionFigures.layerHistograms;
import static dev.cella.lessons.inspect.figure.InspectionFigures.saliencyMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void feature_maps_are_a_row_a_layer_on_its_own_scale() {
        INDArray maps = Nd4j.createFromArray(new float[][][][] {{{{0, 1}, {2, 4}}, {{0, 0}, {0, 0}}}});
        Figure figure = featureMaps(
                List.of(layer("conv", maps), layer("classes", Nd4j.createFromArray(new float[][] {{0.25f, 0.75f}}))));
        List<BufferedImage> pictures = Drawing.of(figure).pictures();
        assertThat(pictures.size()).isEqualTo(3);
        assertThat(pictures.get(0).getRGB(1, 1) & 0xFFFFFF).isEqualTo(Colormap.SEQUENTIAL.rgb(1));
        assertThat(pictures.get(2).getRGB(1, 0) & 0xFFFFFF).isEqualTo(Colormap.SEQUENTIAL.rgb(1));
        assertThat(Drawing.of(figure).texts()).contains("0.25", "0.75", "2 maps of 2×2, values 0 to 4");
        assertThat(figure.alt())
                .isEqualTo(
                        "feature maps of one image: conv 2 maps of 2×2, values 0 to 4; classes 2 features, values 0.25"
                                + " to 0.75");
    }

    @Test
    void of_many_maps_the_first_are_shown_and_it_says_so() {
        Figure figure = featureMaps(List.of(layer("wide", Nd4j.rand(1, 64, 4, 4))));
        assertThat(Drawing.of(figure).pictures().size()).isEqualTo(8);
        assertThat(figure.alt()).contains("64 maps of 4×4, the first 8");
    }

    @Test
    void feature_maps_of_several_images_are_refused() {
        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> featureMaps(List.of(layer("conv", Nd4j.rand(2, 3, 4, 4)))))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo(
                        "layer \"conv\" gives [2, 3, 4, 4] (must be [1, C, H, W] or [1, features], of one image); try"
                                + " layerOutputs(net, image)");
    }

    @Test
    void histograms_say_how_many_values_are_zero_and_share_one_scale() {
        Figure figure = layerHistograms(List.of(
                layer("first", Nd4j.createFromArray(-1f, 0f, 0f, 1f)), layer("second", Nd4j.createFromArray(0f, 4f))));
        assertThat(Drawing.of(figure).texts())
                .contains("mean 0 ± 0.707", "50 % zero", "mean 2 ± 2", "first", "second", "4");
    }

    @Test
    void logarithmic_histograms_show_sizes_and_survive_zeros_only() {
        Figure figure = layerHistograms(
                Axis.LOG,
                List.of(
                        layer("near", Nd4j.createFromArray(-3f, 4f)),
                        layer("dead", Nd4j.zeros(5).castTo(Nd4j.dataType()))));
        assertThat(Drawing.of(figure).texts()).contains("root mean square 3.54", "100 % zero");
        assertThat(!figure.content().contains("NaN") && !figure.content().contains("Infinity"))
                .isTrue();
    }

    @Test
    void saliency_shows_image_heat_and_both() {
        INDArray image = Nd4j.createFromArray(new float[][][] {{{0, 1}, {0.5f, 0.5f}}});
        INDArray gradient = Nd4j.createFromArray(new float[][][] {{{0, 0}, {0, -2}}});
        Figure figure = saliencyMap(new Saliency(image, gradient, 1, 3.5, 0.97));
        List<BufferedImage> pictures = Drawing.of(figure).pictures();
        assertThat(pictures.size()).isEqualTo(3);
        assertThat(Drawing.gray(pictures.get(0), 1, 0)).isEqualTo(255);
        assertThat(pictures.get(1).getRGB(1, 1) & 0xFFFFFF).isEqualTo(Colormap.HEAT.rgb(1));
        assertThat(Drawing.gray(pictures.get(2), 1, 0))
                .as("no heat leaves the image as it is")
                .isEqualTo(255);
        assertThat(pictures.get(2).getRGB(1, 1) & 0xFFFFFF).isEqualTo(Colormap.HEAT.rgb(1));
        assertThat(figure.alt())
                .isEqualTo(
                        "saliency of class 1: score 3.500, probability 0.970; |∂score/∂pixel| up to 2, the most in row"
                                + " 2, column 2");
        assertThat(figure.width()).as("fits a notebook").isLessThanOrEqualTo(Layout.PAGE_WIDTH);
    }
}
