package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.ScoredImage;
import dev.cella.lessons.engine.ArrayGarbage;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One kind of detector, trained with several seeds and judged on the same images.
 *
 * @param name of the detector
 * @param scores one per seed
 * @param trainingSeconds of one training, as a mean over those that were run here
 * @param imagesPerSecond that it reads, one image at a time, with all that belongs to a detection
 */
public record DetectorRuns(String name, List<DetectionScores> scores, double trainingSeconds, double imagesPerSecond) {
    /** Copies its list. */
    public DetectorRuns {
        scores = List.copyOf(scores);
    }

    /** Images with their true boxes. */
    public record Test(INDArray images, List<List<LabeledBox>> truths, List<String> classNames) {}

    /**
     * Trains with the seeds 1, 2, …, and lets each detector read all images, one at a time.
     *
     * @param seeds how many, at least 2
     * @param trained trains with a seed, and returns what finds the objects in an image {@code [C, H, W]}
     * @throws CancellationException if the cell is interrupted
     * @throws IllegalArgumentException if there are fewer than two seeds
     */
    public static DetectorRuns detectorRuns(
            String name, int seeds, Test test, LongFunction<Function<INDArray, List<Detection>>> trained) {
        return runs(name, List.of(), seeds, test, trained);
    }

    /**
     * Does the same with a detector that seed 1 has trained before; the seeds 2, 3, … are trained.
     *
     * @param first finds the objects in an image {@code [C, H, W]}
     * @param seeds how many with the first, at least 2
     * @throws CancellationException if the cell is interrupted
     * @throws IllegalArgumentException if there are fewer than two seeds
     */
    public static DetectorRuns detectorRuns(
            String name,
            Function<INDArray, List<Detection>> first,
            int seeds,
            Test test,
            LongFunction<Function<INDArray, List<Detection>>> trained) {
        return runs(name, List.of(first), seeds, test, trained);
    }

    private static DetectorRuns runs(
            String name,
            List<Function<INDArray, List<Detection>>> before,
            int seeds,
            Test test,
            LongFunction<Function<INDArray, List<Detection>>> trained) {
        if (seeds < 2) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" with " + seeds + " seed(s) says nothing about luck (must be >= 2); try 3");
        }
        List<DetectionScores> scores = new ArrayList<>();
        double training = 0;
        double reading = 0;
        for (int done = 0; done < seeds; done++) {
            long start = System.nanoTime();
            boolean isTrained = done < before.size();
            Function<INDArray, List<Detection>> detector = isTrained ? before.get(done) : trained.apply(done + 1);
            stopIfInterrupted(name);
            long between = System.nanoTime();
            scores.add(judged(test, detector));
            training += isTrained ? 0 : (between - start) / 1e9;
            reading += (System.nanoTime() - between) / 1e9;
            ArrayGarbage.collect();
        }
        double secondsOfOne = training / (seeds - before.size());
        return new DetectorRuns(
                name, scores, secondsOfOne, seeds * test.truths().size() / reading);
    }

    private static DetectionScores judged(Test test, Function<INDArray, List<Detection>> detector) {
        List<ScoredImage> images = new ArrayList<>();
        for (int i = 0; i < test.truths().size(); i++) {
            stopIfInterrupted("detection");
            images.add(new ScoredImage(
                    detector.apply(test.images().slice(i)), test.truths().get(i)));
        }
        return new DetectionScores(images, test.classNames());
    }

    private static void stopIfInterrupted(String what) {
        if (Interrupts.requested()) {
            throw new CancellationException(what + " was interrupted");
        }
    }

    /** Returns the average precision of a class at an IoU of 0.5. */
    public SeedRuns ap(int label) {
        String of = scores.get(0).classNames().get(label);
        return new SeedRuns(
                name + ", " + of, scores.stream().map(one -> one.ap(label)).toList());
    }

    /** Returns the mean of the average precisions of all classes at an IoU of 0.5. */
    public SeedRuns meanAp() {
        return new SeedRuns(name, scores.stream().map(DetectionScores::meanAp).toList());
    }

    /** Returns time and speed: {@code YOLO: trained 4.1 s, reads 180 images per second}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: trained %.1f s, reads %.0f images per second",
                name,
                trainingSeconds,
                imagesPerSecond);
    }
}
