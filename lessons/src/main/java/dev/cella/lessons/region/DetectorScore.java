package dev.cella.lessons.region;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.set.Split;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.ProposalRecall;
import dev.cella.lessons.detect.ScoredImage;
import dev.cella.lessons.engine.ArrayGarbage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.IntColumnType;

/**
 * What a detector costs and what it finds, measured on one set of images.
 *
 * @param name of the detector
 * @param scores how well it finds each class
 * @param secondsPerImage mean time of {@code detect}, after one image that is not counted
 * @param backbonePasses per image, on average
 * @param regions classified per image, on average
 * @param recall share of the true boxes that some region covers with an IoU of at least 0.5; NaN without true boxes
 */
public record DetectorScore(
        String name,
        DetectionScores scores,
        double secondsPerImage,
        double backbonePasses,
        double regions,
        double recall) {

    /**
     * Measures a detector that classifies regions.
     *
     * @param smears images that it did not learn from
     * @param classNames in the order of the labels
     * @throws IllegalArgumentException if there is no image
     */
    public static DetectorScore detectorScore(
            String name, TrainableDetector detector, Split<BloodSmear> smears, List<String> classNames) {
        requireImages(smears);
        ProposalRecall recall = ProposalRecall.proposalRecall(detector::regions, smears, classNames.size());
        double passes = 0;
        for (int i = 0; i < smears.size(); i++) {
            passes += (double) detector.backbonePasses(smears.sample(i).image()) / smears.size();
        }
        DetectorScore timed = detectorScore(name, detector::detect, smears, classNames);
        double covered = sum(recall.covered()) / sum(recall.truths());
        return new DetectorScore(name, timed.scores, timed.secondsPerImage, passes, recall.perImage(), covered);
    }

    private static double sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Measures any detector; backbone passes, regions and recall stay NaN.
     *
     * @param detect what it finds in an image {@code [C, H, W]}
     * @param smears images that it did not learn from
     * @param classNames in the order of the labels
     * @throws IllegalArgumentException if there is no image
     */
    public static DetectorScore detectorScore(
            String name,
            Function<INDArray, List<Detection>> detect,
            Split<BloodSmear> smears,
            List<String> classNames) {
        requireImages(smears);
        List<Detection> unused = detect.apply(smears.sample(0).image()); // the first one is slower
        List<ScoredImage> scored = new ArrayList<>();
        long nanos = 0;
        for (int i = 0; i < smears.size(); i++) {
            BloodSmear smear = smears.sample(i);
            long start = System.nanoTime();
            List<Detection> found = detect.apply(smear.image());
            nanos += System.nanoTime() - start;
            ArrayGarbage.collect();
            scored.add(new ScoredImage(found, smear.boxes()));
        }
        DetectionScores scores = DetectionScores.detectionScores(scored, classNames);
        return new DetectorScore(name, scores, nanos / 1e9 / smears.size(), Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * Returns one row per detector: backbone passes, regions, recall of the regions, the mean AP at IoU 0.5 and that of
     * each class. What is not known is missing: the regions of a detector that has none, the AP of a class without true
     * boxes.
     *
     * @throws IllegalArgumentException if there is no row, or the classes differ
     */
    public static Table comparison(List<DetectorScore> rows) {
        List<String> names = classNames(rows);
        Table table = Table.create(
                "per image",
                StringColumn.create("detector", rows.stream().map(DetectorScore::name)),
                ints("backbone passes", rows, DetectorScore::backbonePasses),
                ints("regions", rows, DetectorScore::regions),
                DoubleColumn.create("recall of regions", doubles(rows, DetectorScore::recall, 100)),
                DoubleColumn.create("seconds", doubles(rows, DetectorScore::secondsPerImage, 1000)),
                DoubleColumn.create("mean AP", doubles(rows, row -> row.scores.meanAp(), 100)));
        for (int label = 0; label < names.size(); label++) {
            int own = label;
            table.addColumns(
                    DoubleColumn.create("AP " + names.get(label), doubles(rows, row -> row.scores.ap(own), 100)));
        }
        return table;
    }

    private static List<String> classNames(List<DetectorScore> rows) {
        List<List<String>> names =
                rows.stream().map(row -> row.scores.classNames()).distinct().toList();
        if (names.size() != 1) {
            throw new IllegalArgumentException(rows.size() + " detectors with " + names.size()
                    + " lists of classes make no table (must be at least one detector, all with the same classes); try"
                    + " comparison(List.of(detectorScore(…), detectorScore(…)))");
        }
        return names.get(0);
    }

    private static void requireImages(Split<BloodSmear> smears) {
        if (smears.size() == 0) {
            throw new IllegalArgumentException(
                    "a detector cannot be measured on 0 images (must be at least one); try smears.test().first(12)");
        }
    }

    /** Makes a column of whole numbers; what is not known is missing. */
    private static IntColumn ints(String name, List<DetectorScore> rows, ToDoubleFunction<DetectorScore> value) {
        IntColumn column = IntColumn.create(name);
        for (DetectorScore row : rows) {
            double exact = value.applyAsDouble(row);
            column.append(Double.isNaN(exact) ? IntColumnType.missingValueIndicator() : (int) Math.round(exact));
        }
        return column;
    }

    /** Rounds, so that a table is easy to read; what is not known stays NaN, which a table takes as missing. */
    private static double[] doubles(List<DetectorScore> rows, ToDoubleFunction<DetectorScore> value, double parts) {
        return rows.stream()
                .mapToDouble(value)
                .map(exact -> Double.isNaN(exact) ? exact : Math.round(exact * parts) / parts)
                .toArray();
    }

    /**
     * Returns {@code Faster R-CNN: 1 backbone pass, 100 regions, 0.021 s per image, mean AP 0.71}, without what is not
     * known.
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!Double.isNaN(backbonePasses)) {
            parts.add(counted(backbonePasses, "backbone pass", "backbone passes"));
        }
        if (!Double.isNaN(regions)) {
            parts.add(counted(regions, "region", "regions"));
        }
        parts.add(String.format(Locale.ROOT, "%.3f s per image", secondsPerImage));
        if (!Double.isNaN(scores.meanAp())) {
            parts.add(String.format(Locale.ROOT, "mean AP %.2f", scores.meanAp()));
        }
        return name + ": " + String.join(", ", parts);
    }

    private static String counted(double count, String one, String several) {
        String number = String.format(Locale.ROOT, "%.0f", count);
        return number + " " + (number.equals("1") ? one : several);
    }
}
