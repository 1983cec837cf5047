package dev.cella.lessons.detect;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.Split;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A detector in three steps: propose regions, classify the crop of each, and keep one detection per object.
 *
 * <p>With selective search it is R-CNN (Girshick et al., 2014, section 2); with a sliding window it is what came before.
 *
 * @param proposer says where objects may be
 * @param net reads crops {@code [N, C, side, side]} and returns {@code [N, K + 4]}, as {@link MultiTaskLoss} describes
 * @param side of the crops in pixels
 * @param refines whether boxes are moved by the deltas that the net predicts
 */
public record CropDetector(RegionProposals proposer, MultiLayerNetwork net, int side, boolean refines) {
    private static final int BATCH = 128;
    private static final double LEAST_SCORE = 0.1;
    private static final double NMS_THRESHOLD = 0.3;

    /** Makes a detector that moves its boxes. */
    public static CropDetector cropDetector(RegionProposals proposer, MultiLayerNetwork net, int side) {
        return new CropDetector(proposer, net, side, true);
    }

    /** Returns the same detector, which leaves the boxes as they were proposed. */
    public CropDetector withoutRefining() {
        return new CropDetector(proposer, net, side, false);
    }

    /** Detects objects in an image {@code [C, H, W]}, by falling score. */
    public List<Detection> detect(INDArray image) {
        return Nms.nms(candidates(image), NMS_THRESHOLD).kept();
    }

    /** Returns what the net says of all proposals, before suppression; background is left out. */
    public List<Detection> candidates(INDArray image) {
        List<BoundingBox> boxes = proposer.proposals(image);
        List<Detection> found = new ArrayList<>();
        for (int from = 0; from < boxes.size(); from += BATCH) {
            List<BoundingBox> part = boxes.subList(from, Math.min(boxes.size(), from + BATCH));
            double[][] outputs = JavaArrays.matrix(net.output(CropSamples.read(image, part, side)));
            for (int i = 0; i < outputs.length; i++) {
                add(found, part.get(i), outputs[i], image);
            }
        }
        return found;
    }

    private void add(List<Detection> found, BoundingBox box, double[] output, INDArray image) {
        int classes = output.length - MultiTaskLoss.DELTAS;
        double[] p = new MultiTaskLoss(classes).softmax(output);
        int label = 0;
        for (int k = 1; k < classes - 1; k++) {
            label = p[k] > p[label] ? k : label;
        }
        if (p[label] < LEAST_SCORE) {
            return;
        }
        double[] t = Arrays.copyOfRange(output, classes, output.length);
        BoundingBox better = refines ? BoxDeltas.of(t).decode(box) : box;
        double score = p[label];
        int object = label;
        Crops.clip(better, (int) image.size(1), (int) image.size(2))
                .ifPresent(inside -> found.add(new Detection(inside, object, score)));
    }

    /** Detects in each image, beside what is there. */
    public List<ScoredImage> detectAll(Split<BloodSmear> smears) {
        List<ScoredImage> all = new ArrayList<>();
        for (int i = 0; i < smears.size(); i++) {
            BloodSmear smear = smears.sample(i);
            all.add(new ScoredImage(detect(smear.image()), smear.boxes()));
        }
        return all;
    }
}
