package dev.cella.lessons.net.layer;

import static dev.cella.lessons.net.layer.Layers.averagePooling;
import static dev.cella.lessons.net.layer.Layers.globalAverage;
import static dev.cella.lessons.net.layer.Layers.maxPooling;
import static dev.cella.lessons.net.layer.Layers.minPooling;
import static dev.cella.lessons.net.layer.Layers.sumPooling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BinaryOperator;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Each pooling against loops over windows, and its backward pass against finite differences. */
class PoolingTest {
    private static final INDArray IMAGES = Loose.values(i -> Math.sin(i * 2.3) * 5 - 1, 2, 3, 7, 6);

    @ParameterizedTest
    @CsvSource({"2, 2, 0", "3, 2, 0", "3, 1, 1", "3, 2, 2", "1, 1, 0"})
    void sum_and_min_pooling_are_those_of_loops(int size, int stride, int padding) {
        assertEqual(pooled(Double::sum, 0, size, stride, padding), sumPooling(size, stride, padding));
        assertEqual(
                pooled(Math::min, Double.POSITIVE_INFINITY, size, stride, padding), minPooling(size, stride, padding));
    }

    @Test
    void max_and_average_pooling_are_those_of_loops() {
        assertEqual(pooled(Math::max, Double.NEGATIVE_INFINITY, 2, 2, 0), maxPooling(2));
        assertEqual(pooled(Double::sum, 0, 3, 3, 0).div(9), averagePooling(3));
        assertEqual(pooled(Math::min, Double.POSITIVE_INFINITY, 2, 2, 0), minPooling(2));
        assertEqual(pooled(Double::sum, 0, 3, 3, 0), sumPooling(3));
    }

    @Test
    void global_average_is_the_mean_of_each_channel() {
        assertThat(Loose.forward(net(globalAverage()), IMAGES)).isEqualTo(IMAGES.mean(2, 3));
    }

    @Test
    void the_input_stays_as_it_is() {
        INDArray images = IMAGES.dup();

        Loose.pass(net(minPooling(2)), images, Nd4j.ones(DataType.DOUBLE, 2, 3, 3, 3));
        Loose.pass(net(sumPooling(2)), images, Nd4j.ones(DataType.DOUBLE, 2, 3, 3, 3));

        assertThat(images).isEqualTo(IMAGES);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 0", "3, 1, 1"})
    void gradients_are_those_of_finite_differences(int size, int stride, int padding) {
        for (Layer layer : new Layer[] {sumPooling(size, stride, padding), minPooling(size, stride, padding)}) {
            Layer convolution = new ConvolutionLayer.Builder(2, 2).nOut(2).build();

            Gradients.assertRight(net(convolution, layer), IMAGES, Nd4j.eye(2).castTo(DataType.DOUBLE));
        }
    }

    @Test
    void workspaces_change_nothing() {
        MultiLayerNetwork net = net(sumPooling(2), minPooling(2));
        INDArray expected = net.output(IMAGES).dup();

        net.fit(IMAGES, Nd4j.eye(2).castTo(DataType.DOUBLE));
        net.fit(IMAGES, Nd4j.eye(2).castTo(DataType.DOUBLE));

        assertThat(net.output(IMAGES)).isEqualTo(expected); // the updater does nothing, so nothing may have changed
    }

    @Test
    void a_saved_layer_reads_back_the_same() {
        var written = net(sumPooling(3, 2, 1), minPooling(2)).getLayerWiseConfigurations();

        var read = MultiLayerConfiguration.fromJson(written.toJson());

        assertThat(read).isEqualTo(written);
        assertThat(read.getConf(0).getLayer()).isInstanceOf(SumPooling.class);
        assertThat(maxPooling(2)).isNotEqualTo(minPooling(2));
        MultiLayerNetwork net = new MultiLayerNetwork(read);
        net.init();
        assertEqual(pooled(Double::sum, 0, 3, 2, 1), Loose.forward(net, IMAGES));
    }

    @Test
    void impossible_windows_say_what_is_allowed() {
        var thrown = assertThatIllegalArgumentException()
                .isThrownBy(() -> sumPooling(2, 0, 0))
                .actual();
        assertThat(thrown.getMessage()).contains("2x2 pixels with stride 0 and padding 0");
        assertThatIllegalArgumentException().isThrownBy(() -> minPooling(2, 2, 2));
    }

    private static void assertEqual(INDArray expected, Layer layer) {
        assertEqual(expected, Loose.forward(net(layer), IMAGES));
    }

    private static void assertEqual(INDArray expected, INDArray actual) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.dup('c').data().asDouble())
                .containsExactly(expected.dup('c').data().asDouble(), within(1e-12));
    }

    private static MultiLayerNetwork net(Layer... layers) {
        var list = new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .list();
        for (Layer layer : layers) {
            list.layer(layer);
        }
        MultiLayerNetwork net = new MultiLayerNetwork(list.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(7, 6, 3))
                .build());
        net.init();
        return net;
    }

    /** Loops over images, channels and windows; pixels outside the image are left out. */
    private static INDArray pooled(BinaryOperator<Double> join, double none, int size, int stride, int padding) {
        int height = (7 + 2 * padding - size) / stride + 1;
        int width = (6 + 2 * padding - size) / stride + 1;
        INDArray pooled = Nd4j.zeros(DataType.DOUBLE, 2, 3, height, width);
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        double value = none;
                        for (int row = y * stride - padding; row < y * stride - padding + size; row++) {
                            for (int column = x * stride - padding; column < x * stride - padding + size; column++) {
                                if (row >= 0 && row < 7 && column >= 0 && column < 6) {
                                    value = join.apply(value, IMAGES.getDouble(n, c, row, column));
                                }
                            }
                        }
                        pooled.putScalar(n, c, y, x, value);
                    }
                }
            }
        }
        return pooled;
    }
}
