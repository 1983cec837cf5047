package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.averagePool;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.globalMaxPool;
import static dev.cella.lessons.net.Words.groupNorm;
import static dev.cella.lessons.net.Words.instanceNorm;
import static dev.cella.lessons.net.Words.layerNorm;
import static dev.cella.lessons.net.Words.leakyRelu;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.minPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.net.Words.spatialDropout;
import static dev.cella.lessons.net.Words.sumPool;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.net.Words.transposedConv;
import static dev.cella.lessons.net.Words.upsample;
import static dev.cella.lessons.net.Words.zeroPad;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Each word predicts the shape that DL4J computes, and a net of any word learns. */
class ShapesOfWordsTest {
    private static final TensorShape ROW = input(6);
    private static final TensorShape SEQUENCE = input(4, 11);
    private static final TensorShape IMAGE = input(4, 11, 8);
    private static final TensorShape VOLUME = input(4, 7, 6, 5);

    static Stream<Arguments> words() {
        Stream<LayerSpec> everywhere = Stream.of(
                conv(3, 3),
                conv(3, 3).stride(2),
                conv(3, 3).stride(2).same(),
                conv(3, 5).padding(1).noBias(),
                maxPool(2),
                maxPool(3).stride(2),
                averagePool(3).stride(2),
                groupNorm(2),
                instanceNorm(),
                layerNorm(),
                globalAveragePool(),
                globalMaxPool(),
                upsample(2),
                zeroPad(2),
                flatten(),
                dropout(0.5),
                spatialDropout(0.5));
        Stream<Arguments> withSides =
                everywhere.flatMap(word -> Stream.of(SEQUENCE, IMAGE, VOLUME).map(shape -> arguments(word, shape)));
        Stream<Arguments> images = Stream.of(
                        conv(3, 3).dilation(2),
                        averagePool(3).stride(1).same(),
                        averagePool(2).padding(1),
                        batchNorm(),
                        sumPool(2),
                        sumPool(3).stride(2).padding(1),
                        minPool(2),
                        minPool(3).stride(1).same(),
                        transposedConv(3, 2).stride(2),
                        transposedConv(3, 3).padding(1))
                .map(word -> arguments(word, IMAGE));
        Stream<Arguments> rows = Stream.of(
                        dense(3), dense(3).noBias(), dense(3).dropConnect(0.5), dropout(0.5), batchNorm(), layerNorm())
                .map(word -> arguments(word, ROW));
        return Stream.of(withSides, images, rows).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_shape_that_a_word_says_is_the_shape_that_dl4j_gives(LayerSpec word, TensorShape shape) {
        MultiLayerNetwork net = net(shape, word).build();
        INDArray examples = Nd4j.rand(shape.batch(2));
        long[] expected = word.output(shape).batch(2);

        assertThat(net.output(examples).shape()).isEqualTo(expected);
        net.fit(examples, Nd4j.rand(expected));
        assertThat(net.score()).isFinite();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void an_activation_keeps_the_shape_inside_of_a_net_and_at_its_end(LayerSpec activation, TensorShape shape) {
        LayerSpec layer = shape.isRow() ? dense(3) : conv(3, 3);
        MultiLayerNetwork inside = net(shape, layer, activation, layerNorm()).build();
        MultiLayerNetwork behindNorm =
                net(shape, layer, layerNorm(), activation).build();
        long[] expected = layer.output(shape).batch(2);

        for (MultiLayerNetwork net : new MultiLayerNetwork[] {inside, behindNorm}) {
            assertThat(net.output(Nd4j.rand(shape.batch(2))).shape()).isEqualTo(expected);
            net.fit(Nd4j.rand(shape.batch(2)), Nd4j.rand(expected));
            assertThat(net.score()).isFinite();
        }
    }

    static Stream<Arguments> activations() {
        return Stream.of(relu(), leakyRelu(), tanh(), sigmoid())
                .flatMap(word -> Stream.of(ROW, SEQUENCE, IMAGE, VOLUME).map(shape -> arguments(word, shape)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void softmax_at_the_end_sums_to_one_over_the_channels(TensorShape shape) {
        LayerSpec layer = shape.isRow() ? dense(3) : conv(3, 3);
        INDArray output = net(shape, layer, softmax()).build().output(Nd4j.rand(shape.batch(2)));

        INDArray sums = output.sum(1);
        assertThat(sums.minNumber().doubleValue()).isBetween(1 - 1e-5, 1 + 1e-5);
        assertThat(sums.maxNumber().doubleValue()).isBetween(1 - 1e-5, 1 + 1e-5);
    }

    static Stream<TensorShape> shapes() {
        return Stream.of(ROW, SEQUENCE, IMAGE, VOLUME);
    }
}
