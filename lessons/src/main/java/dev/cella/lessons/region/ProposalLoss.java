package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.DetectionLosses;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The two losses of a region-proposal network, over a sample of anchors of each image, at most a quarter of them
 * positive.
 *
 * <p>Objectness: binary cross-entropy, mean over the sample. Deltas: smooth L1, positive anchors only, divided by the
 * same number. Source: Ren et al., Faster R-CNN (2015), equation 1, with equal weights as in torchvision.
 */
final class ProposalLoss {
    private static final int SAMPLE = 128;

    private final ProposalNetwork.Answer answer;
    private final List<BoundingBox> anchors;
    private final double[] scores;
    private final double[] moves;
    private final double[] ofScores;
    private final double[] ofMoves;
    private double objectness;
    private double boxes;

    ProposalLoss(ProposalNetwork.Answer answer, List<BoundingBox> anchors) {
        this.answer = answer;
        this.anchors = anchors;
        scores = JavaArrays.values(answer.objectness());
        moves = JavaArrays.values(answer.deltas());
        ofScores = new double[scores.length];
        ofMoves = new double[moves.length];
    }

    /** Draws the sample, and adds up losses and gradients. */
    void add(List<List<BoundingBox>> truths, Random random) {
        List<Matching> matchings = new ArrayList<>();
        List<List<Integer>> samples = new ArrayList<>();
        for (List<BoundingBox> inImage : truths) {
            Matching matching = Matching.matchAnchors(anchors, inImage, Anchors.POSITIVE, Anchors.NEGATIVE);
            matchings.add(matching);
            samples.add(Drawn.from(matching, SAMPLE, SAMPLE / 4, random));
        }
        int size = samples.stream().mapToInt(List::size).sum();
        for (int image = 0; image < truths.size(); image++) {
            for (int anchor : samples.get(image)) {
                int truth = matchings.get(image).truths()[anchor];
                addScore(image * anchors.size() + anchor, truth >= 0 ? 1 : 0, size);
                if (truth >= 0) {
                    addMoves(image, anchor, truths.get(image).get(truth), size);
                }
            }
        }
    }

    private void addScore(int at, double target, int size) {
        objectness += DetectionLosses.crossEntropy(scores[at], target) / size;
        ofScores[at] = (DetectionLosses.sigmoid(scores[at]) - target) / size;
    }

    private void addMoves(int image, int anchor, BoundingBox truth, int size) {
        double[] wanted = ScaledDeltas.encode(anchors.get(anchor), truth);
        for (int d = 0; d < wanted.length; d++) {
            int at = (image * wanted.length + d) * anchors.size() + anchor;
            double error = moves[at] - wanted[d];
            boxes += DetectionLosses.smoothL1(error) / size;
            ofMoves[at] = DetectionLosses.smoothL1Gradient(error) / size;
        }
    }

    double objectness() {
        return objectness;
    }

    double boxes() {
        return boxes;
    }

    /** Returns the gradient of the objectness, {@code [N, A, H, W]}. */
    INDArray objectnessGradient() {
        return like(answer.objectness(), ofScores);
    }

    /** Returns the gradient of the deltas, {@code [N, 4A, H, W]}. */
    INDArray deltaGradient() {
        return like(answer.deltas(), ofMoves);
    }

    private static INDArray like(INDArray tensor, double... values) {
        return Nd4j.createFromArray(values).castTo(tensor.dataType()).reshape(tensor.shape());
    }
}
