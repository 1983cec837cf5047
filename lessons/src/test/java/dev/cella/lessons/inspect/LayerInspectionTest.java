package dev.cella.lessons.inspect;

import static dev.cella.lessons.inspect.LayerInspection.filters;
import static dev.cella.lessons.inspect.LayerInspection.layerGradients;
import static dev.cella.lessons.inspect.LayerInspection.layerOutputs;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

class LayerInspectionTest {
    private final INDArray images = MadeNets.images(DataType.FLOAT, 4);
    private final MultiLayerNetwork row = MadeNets.row(DataType.FLOAT);
    private final ComputationGraph branches = MadeNets.branches(DataType.FLOAT);

    @Test
    void every_layer_of_a_net_in_a_row_gives_its_output_for_one_image() {
        List<LayerValues> layers = layerOutputs(row, images.slice(0));

        assertThat(names(layers))
                .isEqualTo(List.of("edges", "1 BatchNormalization", "2 Dense", "3 BatchNormalization", "4 Output"));
        assertThat(layers.get(0).values().shape()).isEqualTo(new long[] {1, 4, 4, 4});
        assertThat(layers.get(4).values()).isEqualTo(row.output(images.slice(0).reshape(1, 2, 6, 6)));
    }

    @Test
    void every_vertex_gives_its_output_in_order_also_if_dl4j_overwrites_it_with_its_activation() {
        List<LayerValues> layers = layerOutputs(branches, images);

        assertThat(names(layers)).isEqualTo(List.of("first", "second", "norm", "sum", "tanh", "mean", "classes"));
        assertThat(layers.get(3).values())
                .isEqualTo(layers.get(2).values().add(layers.get(0).values()));
        assertThat(layers.get(6).values()).isEqualTo(branches.outputSingle(images));
    }

    @Test
    void gradients_are_what_a_step_of_rate_one_takes_away() {
        MultiLayerNetwork net = smallCnn(1, 3, new Sgd(1), 7);
        INDArray pictures = Nd4j.rand(4, 1, 28, 28);
        List<LayerValues> layers = layerGradients(net, pictures, MadeNets.targets(4));
        Map<String, INDArray> before = new LinkedHashMap<>();
        net.getLayer(2).paramTable().forEach((name, values) -> before.put(name, values.dup()));

        net.fit(pictures, MadeNets.targets(4));

        INDArray[] taken = before.entrySet().stream()
                .map(e -> e.getValue().sub(net.getLayer(2).getParam(e.getKey())))
                .map(change -> change.dup('c').reshape(change.length()))
                .toArray(INDArray[]::new);
        assertThat(names(layers)).isEqualTo(List.of("1 conv", "4 conv", "8 dense", "10 dense"));
        assertThat(layers.get(1).values().toDoubleVector())
                .containsExactly(Nd4j.concat(0, taken).toDoubleVector(), within(1e-6));
    }

    @Test
    void running_means_of_batch_normalization_have_no_gradient() {
        List<LayerValues> layers = layerGradients(branches, images, MadeNets.targets(4));

        assertThat(names(layers)).isEqualTo(List.of("first", "second", "norm", "classes"));
        assertThat(layers.get(2).values().length()).isEqualTo(2 * 4); // one γ and one β per channel
    }

    @Test
    void gradients_of_a_net_in_a_row_have_its_names_and_leave_it_as_it_was() {
        INDArray before = row.params().dup();

        List<LayerValues> layers = layerGradients(row, images, MadeNets.targets(4));

        assertThat(names(layers)).isEqualTo(List.of("edges", "1 BatchNormalization", "2 Dense", "4 Output"));
        assertThat(row.params()).isEqualTo(before);
    }

    @Test
    void filters_are_a_copy_of_the_weights_of_a_convolution() {
        INDArray filters = filters(row);

        assertThat(filters.shape()).isEqualTo(new long[] {4, 2, 3, 3});
        assertThat(filters).isEqualTo(row.getLayer(0).getParam("W"));
        filters.assign(0);
        assertThat(filters(branches, "second"))
                .isEqualTo(branches.getLayer("second").getParam("W"));
        assertThat(row.getLayer(0).getParam("W").equals(filters)).isEqualTo(false);
    }

    @Test
    void a_layer_without_filters_is_named_with_those_that_have_some() {
        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> filters(branches, "classes"))
                .actual();

        assertThat(error.getMessage())
                .isEqualTo(
                        "layer \"classes\" has no filters [F, C, H, W] (must be a convolution of this net); try one of"
                                + " [first, second]");
    }

    private static List<String> names(List<LayerValues> layers) {
        return layers.stream().map(LayerValues::layer).toList();
    }
}
