package dev.cella.lessons.detect;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Regions to learn from, each with its class and, if it shows an object, with the way to its true box.
 *
 * <p>A region belongs to the true box that it overlaps with an IoU of at least 0.5; it is background below 0.3. What lies
 * between is left out, because neither answer would be right.
 *
 * @param crops {@code [N, 3, side, side]}
 * @param targets {@code [N, K + 4]}: one-hot class with the background last, and the {@link BoxDeltas}
 */
public record RegionSamples(INDArray crops, INDArray targets) {
    static final double OBJECT = 0.5;
    static final double BACKGROUND = 0.3;
    private static final int TRIES = 20;

    /**
     * Draws regions: around each true box some that are moved and stretched a little, and as many boxes of background.
     *
     * @param smears images with true boxes
     * @param classes K, the background included
     * @param perBox regions per true box of each label, so that rare cells get more
     * @param side of the crops in pixels
     * @param seed the same seed gives the same regions
     * @throws IllegalArgumentException if there is not one number per class of objects
     */
    public static RegionSamples regionSamples(
            Split<BloodSmear> smears, int classes, List<Integer> perBox, int side, long seed) {
        if (perBox.size() != classes - 1) {
            throw new IllegalArgumentException(perBox.size() + " numbers for " + (classes - 1)
                    + " classes of objects (must be one each); try List.of(2, 12, 12) for 4 classes with background");
        }
        Random random = new Random(seed);
        random.nextInt();
        List<INDArray> crops = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i = 0; i < smears.size(); i++) {
            BloodSmear smear = smears.sample(i);
            List<BoundingBox> boxes = new ArrayList<>();
            for (LabeledBox truth : smear.boxes()) {
                for (int copy = 0; copy < perBox.get(truth.label()); copy++) {
                    boxes.add(moved(truth.box(), 0.25, random));
                    boxes.add(moved(truth.box(), 0.9, random));
                    boxes.add(anywhere(truth.box(), smear.image(), random));
                }
            }
            List<BoundingBox> taken = new ArrayList<>();
            for (BoundingBox box : boxes) {
                target(box, smear.boxes(), classes).ifPresent(target -> {
                    taken.add(box);
                    targets.add(target);
                });
            }
            if (!taken.isEmpty()) {
                crops.add(Crops.crops(smear.image(), taken, side));
            }
        }
        return new RegionSamples(
                Nd4j.concat(0, crops.toArray(INDArray[]::new)),
                Nd4j.createFromArray(targets.toArray(float[][]::new)));
    }

    /** Returns the target of a region; empty if it is neither an object nor background. */
    static Optional<float[]> target(BoundingBox box, List<LabeledBox> truths, int classes) {
        LabeledBox best = null;
        double iou = 0;
        for (LabeledBox truth : truths) {
            double overlap = Iou.iou(box, truth.box());
            if (overlap > iou) {
                iou = overlap;
                best = truth;
            }
        }
        float[] target = new float[classes + MultiTaskLoss.DELTAS];
        if (iou < BACKGROUND) {
            target[classes - 1] = 1;
            return Optional.of(target);
        }
        if (iou < OBJECT) {
            return Optional.empty();
        }
        target[best.label()] = 1;
        double[] deltas = BoxDeltas.encode(box, best.box()).toArray();
        for (int i = 0; i < deltas.length; i++) {
            target[classes + i] = (float) deltas[i];
        }
        return Optional.of(target);
    }

    /** Moves a box by up to {@code share} of its sides, and stretches them by up to as much. */
    private static BoundingBox moved(BoundingBox box, double share, Random random) {
        double high = box.height() * Math.exp(share * (random.nextDouble() - 0.5));
        double wide = box.width() * Math.exp(share * (random.nextDouble() - 0.5));
        double y = (box.top() + box.bottom()) / 2 + box.height() * share * (2 * random.nextDouble() - 1);
        double x = (box.left() + box.right()) / 2 + box.width() * share * (2 * random.nextDouble() - 1);
        return new BoundingBox(y - high / 2, x - wide / 2, y + high / 2, x + wide / 2);
    }

    /** Draws a box of 6 to 48 pixels anywhere in the image. */
    private static BoundingBox anywhere(BoundingBox like, INDArray image, Random random) {
        double high = 6 * Math.pow(8, random.nextDouble());
        double wide = high * Math.exp(0.6 * (random.nextDouble() - 0.5));
        double top = random.nextDouble() * Math.max(1, image.size(1) - high);
        double left = random.nextDouble() * Math.max(1, image.size(2) - wide);
        return new BoundingBox(top, left, top + high, left + wide);
    }
}
