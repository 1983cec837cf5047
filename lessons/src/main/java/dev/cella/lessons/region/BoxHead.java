package dev.cella.lessons.region;

import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Crops;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.MultiTaskLoss;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.shape.TensorShape;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The head of a detector: reads the features of one region, and answers with a class (or background) and how the region
 * must move.
 *
 * <p>{@code [R, C, bins, bins] -> [R, K + 1 + 4]}: K class scores, that of background, and four box deltas, which all
 * classes share. Source: Girshick, Fast R-CNN (2015), section 2.3; shared deltas as in R-FCN (Dai et al., 2016),
 * because rare classes have few boxes to learn from.
 */
final class BoxHead {
    private static final int UNITS = 64;
    private static final double LEAST_SCORE = 0.05;
    private static final double OVERLAP = 0.4;

    private final int classes;
    private final MultiTaskLoss loss;
    private final NetPart part;

    /** @param region the shape of one region's features, {@code (C, bins, bins)} */
    BoxHead(TensorShape region, int classes, PartMaker maker) {
        this.classes = classes;
        loss = new MultiTaskLoss(classes + 1);
        int outputs = classes + 1 + MultiTaskLoss.DELTAS;
        part = maker.make("head", 4, net(region, flatten(), dense(UNITS), relu(), dense(outputs)));
    }

    /**
     * What one step learns.
     *
     * @param gradient of what was read: the regions' features, {@code [R, C, bins, bins]}
     */
    record Learned(double classes, double boxes, INDArray gradient) {}

    /**
     * Computes the class loss (cross-entropy, mean over all regions), the box loss (smooth L1 of positive regions,
     * divided by the same number) and the gradients; changes no weight yet.
     *
     * @param features {@code [R, C, bins, bins]}
     */
    Learned learn(INDArray features, RoiSample sample) {
        INDArray output = part.forward(features);
        double[][] answers = JavaArrays.matrix(output);
        double classLoss = 0;
        double boxLoss = 0;
        for (int r = 0; r < answers.length; r++) {
            double[] target =
                    target(sample.regions().get(r).box(), sample.objects().get(r));
            classLoss += loss.classLoss(answers[r], target);
            boxLoss += loss.boxLoss(answers[r], target);
            answers[r] = loss.gradient(answers[r], target);
        }
        INDArray back = part.backward(
                Nd4j.createFromArray(answers).castTo(output.dataType()).divi(answers.length));
        return new Learned(classLoss / answers.length, boxLoss / answers.length, back);
    }

    /** Returns a one-hot class with the background last, and the scaled deltas, {@code [K + 1 + 4]}. */
    private double[] target(BoundingBox region, LabeledBox object) {
        double[] target = new double[classes + 1 + MultiTaskLoss.DELTAS];
        target[object == null ? classes : object.label()] = 1;
        if (object != null) {
            double[] deltas = ScaledDeltas.encode(region, object.box());
            System.arraycopy(deltas, 0, target, classes + 1, deltas.length);
        }
        return target;
    }

    /**
     * Detects: every region moves, every class with a score of at least 0.05 becomes a detection, and of those that
     * overlap only the best is kept, class by class.
     *
     * @param features {@code [R, C, bins, bins]}
     * @param regions the R boxes
     */
    List<Detection> detect(INDArray features, List<BoundingBox> regions, int height, int width) {
        double[][] answers = JavaArrays.matrix(part.output(features));
        List<Detection> all = new ArrayList<>();
        for (int r = 0; r < answers.length; r++) {
            double[] p = loss.softmax(answers[r]);
            double[] deltas = Arrays.copyOfRange(answers[r], classes + 1, classes + 1 + MultiTaskLoss.DELTAS);
            Crops.clip(ScaledDeltas.decode(regions.get(r), deltas), height, width)
                    .ifPresent(box -> {
                        for (int label = 0; label < classes; label++) {
                            if (p[label] >= LEAST_SCORE) {
                                all.add(new Detection(box, label, p[label]));
                            }
                        }
                    });
        }
        return Nms.nms(all, OVERLAP).kept();
    }

    NetPart part() {
        return part;
    }

    /** Returns how many weights and biases it has. */
    long parameters() {
        return part.net().numParams();
    }
}
