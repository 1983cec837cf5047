package dev.cella.lessons.instance;

import dev.cella.lessons.detect.AveragePrecision;
import dev.cella.lessons.detect.MatchRule;
import dev.cella.lessons.engine.ArrayGarbage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How well instances are found in a list of images: panoptic quality and average precision with the IoU of masks. */
public final class InstanceScores {
    private static final double TINY = 1e-9;

    private final List<ImageInstances> images;
    private final PanopticQuality quality;
    private final PanopticQuality qualityOfTouching;
    private final List<Table> tables;

    private InstanceScores(List<ImageInstances> images) {
        this.images = List.copyOf(images);
        PanopticQuality all = PanopticQuality.NONE;
        PanopticQuality touching = PanopticQuality.NONE;
        for (ImageInstances image : images) {
            InstanceMatching matching = image.matching();
            all = all.plus(matching.quality());
            touching = touching.plus(
                    matching.only(TouchingObjects.touching(image.truth())).quality());
        }
        quality = all;
        qualityOfTouching = touching;
        tables = images.stream().map(InstanceScores::table).toList();
    }

    /**
     * Evaluates found objects against true ones.
     *
     * @param images what was found, and what is there
     * @throws IllegalArgumentException if a mask and the true map of its image differ in size
     */
    public static InstanceScores instanceScores(List<ImageInstances> images) {
        ArrayGarbage.collect();
        return new InstanceScores(images);
    }

    /** Returns what was found in each image, and what is there. */
    public List<ImageInstances> images() {
        return images;
    }

    /** Returns the panoptic quality of all images together. */
    public PanopticQuality quality() {
        return quality;
    }

    /** Returns the panoptic quality of those objects alone that touch another one. */
    public PanopticQuality qualityOfTouching() {
        return qualityOfTouching;
    }

    /**
     * Returns the instance AP at one threshold, by COCO's rule: by falling score, each found object claims the free
     * true object with the greatest mask IoU; the area under the curve of precision over recall is read at 101 points.
     * In each image, the 100 found objects with the highest scores count. NaN without true objects.
     *
     * @param threshold smallest mask IoU of a right one, in [0,1]
     */
    public double ap(double threshold) {
        List<Judged> judged = new ArrayList<>();
        tables.forEach(table -> judged.addAll(judge(table, threshold)));
        judged.sort(Comparator.comparingDouble(Judged::score).reversed());
        int truths = tables.stream().mapToInt(Table::truths).sum();
        double[] recall = new double[judged.size()];
        double[] precision = new double[judged.size()];
        for (int i = 0, right = 0; i < recall.length; i++) {
            right += judged.get(i).isRight ? 1 : 0;
            recall[i] = (double) right / truths;
            precision[i] = right / (i + 1.0);
        }
        return truths == 0 ? Double.NaN : AveragePrecision.coco(recall, precision);
    }

    /** Returns COCO's instance AP: the mean over the thresholds 0.50, 0.55, …, 0.95. */
    public double coco() {
        return IntStream.range(0, 10)
                .mapToDouble(i -> ap(0.5 + 0.05 * i))
                .average()
                .orElseThrow();
    }

    /** Mask IoU of each found object that counts, by falling score, with each true one. */
    @SuppressWarnings("ArrayRecordComponent") // computed once, never compared
    private record Table(List<InstanceMask> found, int truths, double[][] ious) {}

    private record Judged(double score, boolean isRight) {}

    private static Table table(ImageInstances image) {
        List<InstanceMask> truth = InstanceMask.masks(image.truth());
        image.found()
                .forEach(mask ->
                        mask.requireSize(image.truth().size(0), image.truth().size(1)));
        List<InstanceMask> found = image.found().stream()
                .sorted(Comparator.comparingDouble(InstanceMask::score).reversed())
                .limit(MatchRule.COCO.mostPerImage())
                .toList();
        return new Table(found, truth.size(), InstanceMask.ious(found, truth));
    }

    private static List<Judged> judge(Table table, double threshold) {
        boolean[] taken = new boolean[table.truths];
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < table.found.size(); i++) {
            int best = best(table.ious[i], taken);
            boolean isRight = best >= 0 && table.ious[i][best] >= threshold - TINY;
            if (isRight) {
                taken[best] = true;
            }
            judged.add(new Judged(table.found.get(i).score(), isRight));
        }
        return judged;
    }

    private static int best(double[] ious, boolean[] taken) {
        int best = -1;
        for (int j = 0; j < ious.length; j++) {
            if (!taken[j] && ious[j] > 0 && (best < 0 || ious[j] > ious[best])) {
                best = j;
            }
        }
        return best;
    }

    /** Returns all measures in three lines. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "all objects       %s%ntouching objects  %s%ninstance AP       %.3f at IoU 0.5, %.3f over all"
                        + " thresholds",
                quality(),
                qualityOfTouching(),
                ap(0.5),
                coco());
    }
}
