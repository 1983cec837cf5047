package dev.cella.lessons.instance;

import dev.cella.lessons.detect.AveragePrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How well instances are found in a list of images: panoptic quality and average precision with the IoU of masks.
 *
 * @param images what was found, and what is there
 */
public record InstanceScores(List<ImageInstances> images) {
    private static final double TINY = 1e-9;

    /** Copies its list. */
    public InstanceScores {
        images = List.copyOf(images);
    }

    /** Evaluates found objects against true ones. */
    public static InstanceScores instanceScores(List<ImageInstances> images) {
        System.gc(); // the net's arrays outside the heap are freed together with their Java objects
        return new InstanceScores(images);
    }

    /** Returns the panoptic quality of all images together. */
    public PanopticQuality quality() {
        return images.stream()
                .map(image -> image.matching().quality())
                .reduce(PanopticQuality.NONE, PanopticQuality::plus);
    }

    /** Returns the panoptic quality of those objects alone that touch another one. */
    public PanopticQuality qualityOfTouching() {
        return images.stream()
                .map(image -> image.matching()
                        .only(TouchingObjects.touching(image.truth()))
                        .quality())
                .reduce(PanopticQuality.NONE, PanopticQuality::plus);
    }

    /**
     * Returns the instance AP at one threshold, by COCO's rule: by falling score, each found object claims the free
     * true object with the greatest mask IoU; the area under the curve of precision over recall is read at 101 points.
     * NaN without true objects.
     *
     * @param threshold smallest mask IoU of a right one, in [0,1]
     */
    public double ap(double threshold) {
        return ap(tables(), threshold);
    }

    /** Returns COCO's instance AP: the mean over the thresholds 0.50, 0.55, …, 0.95. */
    public double coco() {
        List<Table> tables = tables();
        return IntStream.range(0, 10)
                .mapToDouble(i -> ap(tables, 0.5 + 0.05 * i))
                .average()
                .orElseThrow();
    }

    /** Mask IoU of each found object, by falling score, with each true one. */
    @SuppressWarnings("ArrayRecordComponent") // computed once, never compared
    private record Table(List<InstanceMask> found, int truths, double[][] ious) {}

    private record Judged(double score, boolean isRight) {}

    private List<Table> tables() {
        return images.stream().map(InstanceScores::table).toList();
    }

    private static Table table(ImageInstances image) {
        List<InstanceMask> truth = InstanceMask.masks(image.truth());
        List<InstanceMask> found = image.found().stream()
                .sorted(Comparator.comparingDouble(InstanceMask::score).reversed())
                .toList();
        return new Table(found, truth.size(), InstanceMask.ious(found, truth));
    }

    private static double ap(List<Table> tables, double threshold) {
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
