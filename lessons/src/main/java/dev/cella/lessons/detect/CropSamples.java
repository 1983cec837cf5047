package dev.cella.lessons.detect;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Crops to learn from, each with its class and, if it shows an object, with the way to its true box.
 *
 * <p>A region belongs to the true box that it overlaps best, if their IoU is at least 0.5; else it is background. Source:
 * Girshick et al., Rich feature hierarchies (2014), section 2.3.
 *
 * @param crops {@code [N, 3, side, side]}, intensities from −0.5 to 0.5
 * @param targets {@code [N, K + 4]}: one-hot class with the background last, and the {@link BoxDeltas}
 */
public record CropSamples(INDArray crops, INDArray targets) {
    static final double OBJECT = 0.5;
    private static final double CONTEXT = 0.15;
    private static final double NEAR = 0.25;
    private static final double FAR = 0.9;

    /**
     * Draws regions: for each true box one close to it, one that has slipped, one anywhere and one of the proposals; all of that
     * several times where a class is rare.
     *
     * @param smears images with true boxes
     * @param proposer proposes regions that look like objects
     * @param copies how often for each label
     * @param side of the crops in pixels
     * @param seed the same seed gives the same regions
     * @throws IllegalArgumentException if a true box has a label without a number of copies, or there is no region to learn
     *     from
     */
    public static CropSamples cropSamples(
            Split<BloodSmear> smears, RegionProposals proposer, List<Integer> copies, int side, long seed) {
        Random random = new Random(seed);
        random.nextInt(); // the first numbers of small seeds are alike
        List<INDArray> crops = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i = 0; i < smears.size(); i++) {
            BloodSmear smear = smears.sample(i);
            List<BoundingBox> boxes = drawn(smear, proposer.proposals(smear.image()), copies, random);
            if (!boxes.isEmpty()) {
                crops.add(read(smear.image(), boxes, side));
                boxes.forEach(box -> targets.add(target(box, smear.boxes(), copies.size() + 1)));
            }
        }
        if (crops.isEmpty()) {
            throw new IllegalArgumentException(smears.size() + " images without a true box to copy give no regions to"
                    + " learn from (must be at least one box, of a class with copies >= 1); try more images, or"
                    + " List.of(1, 5, 5) copies");
        }
        return new CropSamples(
                Nd4j.concat(0, crops.toArray(INDArray[]::new)), Nd4j.createFromArray(targets.toArray(float[][]::new)));
    }

    private static List<BoundingBox> drawn(
            BloodSmear smear, List<BoundingBox> proposals, List<Integer> copies, Random random) {
        List<BoundingBox> boxes = new ArrayList<>();
        for (LabeledBox truth : smear.boxes()) {
            if (truth.label() >= copies.size()) {
                throw new IllegalArgumentException("a box of class " + truth.label() + " and " + copies.size()
                        + " numbers of copies do not fit (must be one per class); try List.of(1, 5, 5)");
            }
            for (int copy = 0; copy < copies.get(truth.label()); copy++) {
                boxes.add(moved(truth.box(), NEAR, random));
                boxes.add(moved(truth.box(), FAR, random));
                boxes.add(anywhere(smear.image(), random));
                if (!proposals.isEmpty()) {
                    boxes.add(proposals.get(random.nextInt(proposals.size())));
                }
            }
        }
        return boxes;
    }

    /** Cuts out boxes with what is around them, and centers their values, {@code [C, H, W] -> [boxes, C, side, side]}. */
    static INDArray read(INDArray image, List<BoundingBox> boxes, int side) {
        List<BoundingBox> wider =
                boxes.stream().map(box -> Crops.widened(box, CONTEXT)).toList();
        return Crops.crops(image, wider, side).subi(0.5);
    }

    /** Returns the target of a region: its class and the way to its true box, or background and zeros. */
    static float[] target(BoundingBox box, List<LabeledBox> truths, int classes) {
        LabeledBox best = null;
        double iou = 0;
        for (LabeledBox truth : truths) {
            double overlap = Iou.iou(box, truth.box());
            best = overlap > iou ? truth : best;
            iou = Math.max(iou, overlap);
        }
        float[] target = new float[classes + MultiTaskLoss.DELTAS];
        if (iou < OBJECT) {
            target[classes - 1] = 1;
            return target;
        }
        target[best.label()] = 1;
        double[] deltas = BoxDeltas.encode(box, best.box()).toArray();
        for (int i = 0; i < deltas.length; i++) {
            target[classes + i] = (float) deltas[i];
        }
        return target;
    }

    /** Moves a box by up to {@code share} of its sides, and stretches them. */
    private static BoundingBox moved(BoundingBox box, double share, Random random) {
        double high = box.height() * Math.exp(share * (random.nextDouble() - 0.5));
        double wide = box.width() * Math.exp(share * (random.nextDouble() - 0.5));
        double y = (box.top() + box.bottom()) / 2 + box.height() * share * (2 * random.nextDouble() - 1);
        double x = (box.left() + box.right()) / 2 + box.width() * share * (2 * random.nextDouble() - 1);
        return new BoundingBox(y - high / 2, x - wide / 2, y + high / 2, x + wide / 2);
    }

    /** Draws a box of 6 to 48 pixels anywhere in the image. */
    private static BoundingBox anywhere(INDArray image, Random random) {
        double high = 6 * Math.pow(8, random.nextDouble());
        double wide = high * Math.exp(0.6 * (random.nextDouble() - 0.5));
        double top = random.nextDouble() * Math.max(1, image.size(1) - high);
        double left = random.nextDouble() * Math.max(1, image.size(2) - wide);
        return new BoundingBox(top, left, top + high, left + wide);
    }
}
