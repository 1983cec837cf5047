package dev.cella.lessons.singleshot;

import static dev.cella.lessons.detect.DetectionLosses.crossEntropy;
import static dev.cella.lessons.detect.DetectionLosses.smoothL1;
import static dev.cella.lessons.detect.DetectionLosses.smoothL1Gradient;
import static dev.cella.lessons.singleshot.DecodedBox.softmax;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * SSD's loss, term by term. With P matched prior boxes in an image:
 *
 * <pre>{@code
 * location     1/P Σ smooth L1(predicted delta − true delta)       four per matched prior box
 * objects      1/P Σ −ln softmax(scores)[class]                     matched prior boxes
 * background   1/P Σ −ln softmax(scores)[background]                the 3 P hardest of the others
 * }</pre>
 *
 * <p>Smooth L1 of d is d² / 2 up to |d| = 1, and |d| − 1/2 beyond. An image without objects counts its three hardest
 * negatives. Source: Liu et al., SSD (2016), section 2.2, equations 1 to 3.
 */
public final class SsdLoss extends TermLoss {
    private static final long serialVersionUID = 1L;
    private static final int BACKGROUND = SsdPriors.DELTAS;

    private final transient SsdPriors priors;
    private final int[][] positions;

    @JsonCreator
    SsdLoss(@JsonProperty("priors") SsdPriors priors) {
        super(List.of("location", "objects", "background"));
        this.priors = priors;
        positions = priors.positions();
    }

    /** Returns the prior boxes; DL4J writes them into the file of a net. */
    public SsdPriors getPriors() {
        return priors;
    }

    @Override
    int rowsPerImage() {
        return 1;
    }

    @Override
    int numbersPerRow() {
        return positions.length * positions[0].length;
    }

    /** Computes the terms of one image. */
    @Override
    double[] row(double[] output, double[] target, double[] gradient) {
        double[] losses = losses(output, target);
        boolean[] positive = positive(target);
        int count = Math.max(1, count(positive));
        boolean[] kept = HardNegatives.hardNegatives(losses, positive, HardNegatives.RATIO * count);
        double[] terms = new double[3];
        for (int i = 0; i < positions.length; i++) {
            if (positive[i]) {
                terms[0] += location(positions[i], count, output, target, gradient) / count;
                terms[1] += losses[i] / count;
            } else if (kept[i]) {
                terms[2] += losses[i] / count;
            }
            if (positive[i] || kept[i]) {
                ofScores(positions[i], count, output, target, gradient);
            }
        }
        return terms;
    }

    /**
     * Returns which negatives the loss counts in an image.
     *
     * @param output for one image, {@code [count · numbersPerPrior]}
     * @param target of this image
     * @return one per prior box
     */
    boolean[] kept(INDArray output, INDArray target) {
        requireNumbers((int) output.length(), output.length(), target.length());
        double[] wanted = JavaArrays.values(target);
        double[] losses = losses(JavaArrays.values(output), wanted);
        boolean[] positive = positive(wanted);
        return HardNegatives.hardNegatives(losses, positive, HardNegatives.RATIO * Math.max(1, count(positive)));
    }

    /**
     * Returns the prior boxes whose background the loss counts in an image, in pixels.
     *
     * @param output of the net for one image, {@code [count · numbersPerPrior]}, or a batch of one
     * @param objects of this image
     */
    public List<BoundingBox> hardNegatives(INDArray output, List<LabeledBox> objects) {
        boolean[] kept = kept(output, priors.targets(objects));
        List<BoundingBox> boxes = priors.boxes();
        return IntStream.range(0, kept.length)
                .filter(i -> kept[i])
                .mapToObj(boxes::get)
                .toList();
    }

    private double[] losses(double[] output, double[] target) {
        double[] losses = new double[positions.length];
        for (int i = 0; i < losses.length; i++) {
            double[] scores = SsdPriors.numbers(output, positions[i]);
            for (int k = BACKGROUND; k < scores.length; k++) {
                losses[i] += target[positions[i][k]] < 0.5 ? 0 : crossEntropy(scores, BACKGROUND, scores.length, k);
            }
        }
        return losses;
    }

    private boolean[] positive(double[] target) {
        boolean[] positive = new boolean[positions.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = target[positions[i][BACKGROUND]] < 0.5;
        }
        return positive;
    }

    private static int count(boolean[] positive) {
        int count = 0;
        for (boolean one : positive) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static double location(int[] at, int count, double[] output, double[] target, double[] gradient) {
        double sum = 0;
        for (int k = 0; k < SsdPriors.DELTAS; k++) {
            double error = output[at[k]] - target[at[k]];
            sum += smoothL1(error);
            gradient[at[k]] = smoothL1Gradient(error) / count;
        }
        return sum;
    }

    private static void ofScores(int[] at, int count, double[] output, double[] target, double[] gradient) {
        double[] scores = SsdPriors.numbers(output, at);
        for (int k = BACKGROUND; k < at.length; k++) {
            gradient[at[k]] = (softmax(scores, BACKGROUND, at.length, k) - target[at[k]]) / count;
        }
    }
}
