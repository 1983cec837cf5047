package dev.cella.lessons.inspect;

import static dev.cella.lessons.inspect.Saliency.saliency;
import static dev.cella.lessons.net.classic.ResNet.resNet;
import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

class SaliencyTest {
    private final INDArray images = MadeNets.images(DataType.DOUBLE, 12);
    private final INDArray image = images.slice(0).dup();
    private final MultiLayerNetwork row = MadeNets.row(DataType.DOUBLE);
    private final ComputationGraph branches = MadeNets.branches(DataType.DOUBLE);

    SaliencyTest() {
        INDArray targets = MadeNets.targets(12).castTo(DataType.DOUBLE);
        for (int step = 0; step < 30; step++) { // so that the means and variances of the batch norms are realistic
            row.fit(new DataSet(images, targets));
            branches.fit(new DataSet(images, targets));
        }
    }

    @Test
    void gradient_of_a_net_in_a_row_is_that_of_finite_differences() {
        assertGradient(saliency(row, image, 1), x -> logOdds(row.output(x), 1, 2), saliency(row, image, 2));
    }

    @Test
    void gradient_of_a_net_with_branches_is_that_of_finite_differences() {
        assertGradient(
                saliency(branches, image, 0),
                x -> logOdds(branches.outputSingle(x), 0, 1),
                saliency(branches, image, 1));
    }

    @Test
    void score_and_probability_are_those_of_inference() {
        INDArray answer = row.output(image.reshape(1, 2, 6, 6));
        Saliency first = saliency(row, image, 0);
        Saliency second = saliency(row, image, 1);

        assertThat(first.probability()).isCloseTo(answer.getDouble(0), within(1e-9));
        assertThat(first.score() - second.score()).isCloseTo(logOdds(answer, 0, 1), within(1e-9));
    }

    @Test
    void map_is_the_strongest_channel_of_each_pixel() {
        Saliency saliency = saliency(row, image, 1);

        assertThat(saliency.map().shape()).isEqualTo(new long[] {6, 6});
        double strongest = Math.max(
                Math.abs(saliency.gradient().getDouble(0, 2, 3)),
                Math.abs(saliency.gradient().getDouble(1, 2, 3)));
        assertThat(saliency.map().getDouble(2, 3)).isEqualTo(strongest);
    }

    @Test
    void looking_leaves_the_net_as_it_was() {
        INDArray before = row.params().dup();
        INDArray answer = row.output(images);

        saliency(row, image, 1);

        assertThat(row.params()).isEqualTo(before);
        assertThat(row.output(images)).isEqualTo(answer);
        assertThat(row.getLayerNames().get(0)).isEqualTo("edges");
    }

    @Test
    void a_class_that_does_not_exist_is_refused() {
        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> saliency(row, image, 3))
                .actual();

        assertThat(error.getMessage())
                .isEqualTo("class 3 does not exist (must be 0 to 2 for this net); use the index of a class name");
    }

    /** Softmax hides each score but not their differences: ln pᵢ − ln pⱼ = scoreᵢ − scoreⱼ. */
    private static double logOdds(INDArray answer, int i, int j) {
        return Math.log(answer.getDouble(0, i)) - Math.log(answer.getDouble(0, j));
    }

    private void assertGradient(Saliency one, ToDoubleFunction<INDArray> difference, Saliency other) {
        INDArray gradient = one.gradient().sub(other.gradient());
        double step = 1e-5;
        for (long i = 0; i < image.length(); i++) {
            double expected =
                    (difference.applyAsDouble(moved(i, step)) - difference.applyAsDouble(moved(i, -step))) / (2 * step);
            assertThat(gradient.ravel().getDouble(i)).as("pixel " + i).isCloseTo(expected, within(1e-6));
        }
        assertThat(gradient.norm2Number().doubleValue())
                .as("a gradient of zero proves nothing")
                .isFinite()
                .isGreaterThan(1e-2);
    }

    private INDArray moved(long pixel, double step) {
        INDArray flat = image.dup('c').reshape(image.length());
        flat.putScalar(pixel, flat.getDouble(pixel) + step);
        return flat.reshape(1, 2, 6, 6);
    }

    @Test
    void single_precision_is_good_enough() {
        MultiLayerNetwork net = MadeNets.row(DataType.FLOAT);
        MultiLayerNetwork precise = MadeNets.row(DataType.DOUBLE);
        net.setParams(precise.params().castTo(DataType.FLOAT));
        assertThat(saliency(net, image.castTo(DataType.FLOAT), 1)
                        .gradient()
                        .ravel()
                        .toDoubleVector())
                .containsExactly(saliency(precise, image, 1).gradient().ravel().toDoubleVector(), within(1e-5));
    }

    @Test
    void the_res_net_of_the_course_gives_the_scores_that_it_answers_with() {
        ComputationGraph net =
                resNet(input(1, 28, 28), 2).updater(new Adam(1e-3)).build();
        INDArray picture = Nd4j.rand(1, 28, 28);
        INDArray answer = net.outputSingle(picture.reshape(1, 1, 28, 28));

        double difference =
                saliency(net, picture, 0).score() - saliency(net, picture, 1).score();

        assertThat(difference).isCloseTo(logOdds(answer, 0, 1), within(1e-3));
    }
}
