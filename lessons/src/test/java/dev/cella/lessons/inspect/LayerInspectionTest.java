package dev.cella.lessons.inspect;

import static dev.cella.lessons.inspect.LayerInspection.filters;
import static dev.cella.lessons.inspect.LayerInspection.layerGradients;
import static dev.cella.lessons.inspect.LayerInspection.layerOutputs;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void everyLayerOfANetInARowGivesItsOutputForOneImage() {
        List<LayerValues> layers = layerOutputs(row, images.slice(0));

        assertEquals(
                List.of("edges", "1 BatchNormalization", "2 Dense", "3 BatchNormalization", "4 Output"), names(layers));
        assertArrayEquals(new long[] {1, 4, 4, 4}, layers.get(0).values().shape());
        assertEquals(
                row.output(images.slice(0).reshape(1, 2, 6, 6)), layers.get(4).values());
    }

    @Test
    void everyVertexGivesItsOutputInOrderAlsoIfDl4jOverwritesItWithItsActivation() {
        List<LayerValues> layers = layerOutputs(branches, images);

        assertEquals(List.of("first", "second", "norm", "sum", "tanh", "mean", "classes"), names(layers));
        assertEquals(
                layers.get(2).values().add(layers.get(0).values()),
                layers.get(3).values());
        assertEquals(branches.outputSingle(images), layers.get(6).values());
    }

    @Test
    void gradientsAreWhatAStepOfRateOneTakesAway() {
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
        assertEquals(List.of("1 conv", "4 conv", "8 dense", "10 dense"), names(layers));
        assertArrayEquals(
                Nd4j.concat(0, taken).toDoubleVector(), layers.get(1).values().toDoubleVector(), 1e-6);
    }

    @Test
    void runningMeansOfBatchNormalizationHaveNoGradient() {
        List<LayerValues> layers = layerGradients(branches, images, MadeNets.targets(4));

        assertEquals(List.of("first", "second", "norm", "classes"), names(layers));
        assertEquals(2 * 4, layers.get(2).values().length()); // one γ and one β a channel
    }

    @Test
    void gradientsOfANetInARowHaveItsNamesAndLeaveItAsItWas() {
        INDArray before = row.params().dup();

        List<LayerValues> layers = layerGradients(row, images, MadeNets.targets(4));

        assertEquals(List.of("edges", "1 BatchNormalization", "2 Dense", "4 Output"), names(layers));
        assertEquals(before, row.params());
    }

    @Test
    void filtersAreACopyOfTheWeightsOfAConvolution() {
        INDArray filters = filters(row);

        assertArrayEquals(new long[] {4, 2, 3, 3}, filters.shape());
        assertEquals(row.getLayer(0).getParam("W"), filters);
        filters.assign(0);
        assertEquals(branches.getLayer("second").getParam("W"), filters(branches, "second"));
        assertEquals(false, row.getLayer(0).getParam("W").equals(filters));
    }

    @Test
    void aLayerWithoutFiltersIsNamedWithThoseThatHaveSome() {
        var error = assertThrows(IllegalArgumentException.class, () -> filters(branches, "classes"));

        assertEquals(
                "layer \"classes\" has no filters [F, C, H, W] (must be a convolution of this net); try one of [first,"
                        + " second]",
                error.getMessage());
    }

    private static List<String> names(List<LayerValues> layers) {
        return layers.stream().map(LayerValues::layer).toList();
    }
}
