package dev.cella.lessons.train;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How good a net is on images, preferably on images that it did not learn from.
 *
 * <pre>{@code
 * Score score = score(net, x, y);
 * }</pre>
 *
 * @param images number of images measured
 * @param loss mean over the images, without penalties; in nats for cross-entropy
 * @param accuracy share of right answers, in [0,1]: the largest output is the true class (softmax), or each output is
 *     on the true side of 0.5 (sigmoid); NaN for other outputs
 * @param auc area under the ROC curve: the probability that a positive image gets a higher output than a negative one;
 *     with two classes the second is the positive one, with more it is the mean over the classes, each against the
 *     rest; NaN if a class has no image, outputs are maps, or there is no accuracy
 */
public record Score(int images, double loss, double accuracy, double auc) {
    /**
     * Measures a net made of layers in a row.
     *
     * @param images {@code [N, C, H, W]} or {@code [N, inputs]}
     * @param targets {@code [N, K]}
     * @throws IllegalArgumentException if images, targets and net do not fit together
     * @throws CancellationException if the thread is interrupted
     */
    public static Score score(MultiLayerNetwork net, INDArray images, INDArray targets) {
        return checked(NetAdapter.of(net), new LabeledImages(images, targets));
    }

    /** Measures a net with branches, like {@link #score(MultiLayerNetwork, INDArray, INDArray)}. */
    public static Score score(ComputationGraph net, INDArray images, INDArray targets) {
        return checked(NetAdapter.of(net), new LabeledImages(images, targets));
    }

    private static Score checked(NetAdapter net, LabeledImages samples) {
        ShapeCheck.check(net, samples);
        return of(net, net.measureAlone(samples), samples.targets());
    }

    static Score of(NetAdapter net, NetAdapter.Measured measured, INDArray targets) {
        INDArray answers = measured.answers();
        double accuracy = accuracy(answers, targets, net.outputActivation());
        double auc =
                Double.isNaN(accuracy) ? Double.NaN : auc(answers, targets); // neither has a meaning without classes
        return new Score((int) answers.size(0), measured.loss(), accuracy, auc);
    }

    private static double accuracy(INDArray output, INDArray targets, IActivation activation) {
        if (activation instanceof ActivationSoftmax) {
            return output.argMax(1)
                    .eq(targets.argMax(1))
                    .castTo(DataType.DOUBLE)
                    .meanNumber()
                    .doubleValue();
        }
        if (activation instanceof ActivationSigmoid) {
            return output.gt(0.5)
                    .eq(targets.gt(0.5))
                    .castTo(DataType.DOUBLE)
                    .meanNumber()
                    .doubleValue();
        }
        return Double.NaN;
    }

    private static double auc(INDArray output, INDArray targets) {
        if (output.rank() != 2) {
            return Double.NaN;
        }
        int classes = (int) output.size(1);
        return IntStream.range(classes == 2 ? 1 : 0, classes)
                .mapToDouble(k -> Auc.of(column(output, k), positives(targets, k)))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] column(INDArray matrix, int column) {
        return JavaArrays.values(matrix.getColumn(column));
    }

    private static boolean[] positives(INDArray targets, int column) {
        double[] values = column(targets, column);
        boolean[] positive = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            positive[i] = values[i] > 0.5;
        }
        return positive;
    }

    /** Returns one line with the three measures. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d images: loss %.3f, accuracy %.3f, AUC %.3f", images, loss, accuracy, auc);
    }
}
