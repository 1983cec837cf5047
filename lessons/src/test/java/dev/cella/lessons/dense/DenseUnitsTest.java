package dev.cella.lessons.dense;

import static dev.cella.lessons.convolve.Errors.maxDifference;
import static dev.cella.lessons.dense.DenseUnits.denseUnits;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.lessons.trace.DenseOperation;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DenseUnitsTest {
    private static final INDArray IMAGE = Nd4j.createFromArray(new double[][] {{1, 0, 2}, {0, 3, 1}});
    private static final INDArray WEIGHTS =
            Nd4j.createFromArray(new double[][][] {{{1, 5, -1}, {5, 2, 0.5}}, {{-1, 0, 0}, {0, -1, 1}}});

    @Test
    void a_unit_adds_up_pixels_times_weights_and_its_bias() {
        DenseTrace trace = denseUnits(WEIGHTS, 0.5, -4).of(IMAGE);
        assertThat(trace.map()).isEqualTo(Nd4j.createFromArray(6.0, -7.0).reshape(2, 1, 1));
        assertThat(denseUnits(WEIGHTS, 0.5, -4).relu().of(IMAGE).map())
                .isEqualTo(Nd4j.createFromArray(6.0, 0.0).reshape(2, 1, 1));
    }

    @Test
    void each_step_has_the_products_of_its_unit() {
        DenseTrace trace = denseUnits(WEIGHTS, 0.5, -4).relu().of(IMAGE);
        UnitSum second = trace.step(1, 0, 0);
        assertThat(second.products()).isDeepEqualTo(new double[][] {{-1, 0, 0}, {0, -3, 1}});
        assertThat(second.sum()).isEqualTo(-7, within(1e-12));
        assertThat(second.output()).isZero();
        assertThat(second).hasToString("unit 1: 6 products and the bias -4.000 add up to -7.000, output 0.000");
        assertThat(trace.steps()).hasSize(2);
        assertThat(trace).hasToString("6 pixels, 2 units, 14 parameters");
    }

    @Test
    void dl4j_computes_the_same() {
        MultiLayerNetwork net =
                net(input(1, 5, 4), flatten(), dense(3), relu()).seed(3).build();
        net.getLayer(0)
                .getParam("b")
                .assign(Nd4j.createFromArray(0.3f, -0.2f, 0.1f).reshape(1, 3));
        INDArray images = Nd4j.rand(DataType.FLOAT, 6, 1, 5, 4).subi(0.5);
        INDArray weights = net.getLayer(0).getParam("W").transpose().dup('c').reshape(3, 5, 4);
        DenseUnits ours = denseUnits(weights, 0.3, -0.2, 0.1).relu();
        for (int n = 0; n < 6; n++) {
            assertThat(maxDifference(
                            ours.of(images.slice(n)).map().reshape(3),
                            net.output(images).getRow(n)))
                    .isLessThan(1e-6);
        }
    }

    @Test
    void a_page_gets_one_row_of_weights_per_unit() {
        DenseOperation operation = (DenseOperation)
                denseUnits(WEIGHTS, 0.5, -4).relu().of(IMAGE).operation().orElseThrow();
        assertThat(operation.weights()).isEqualTo(WEIGHTS.reshape(2, 6));
        assertThat(operation.function()).isEqualTo("relu");
    }

    @Test
    void an_image_of_another_size_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> denseUnits(WEIGHTS, 0, 0).of(Nd4j.zeros(1, 3, 3)))
                .withMessage(
                        "an image of shape [1, 3, 3] does not fit units with 2 × 3 weights (must have one pixel per"
                                + " weight); try an image of 2 × 3");
    }

    @Test
    void weights_without_a_bias_for_each_unit_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> denseUnits(WEIGHTS, 0.5))
                .withMessageContaining("weights of shape [2, 2, 3] and 1 biases do not make a dense layer");
    }
}
