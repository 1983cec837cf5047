package dev.cella.lessons.region;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.Progress;
import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.engine.ArrayGarbage;
import dev.cella.lessons.engine.PickedRows;
import dev.cella.lessons.engine.Workspaces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The loop over the steps of a detector's training: which images come when, the learning rate, progress, interrupts. */
final class DetectorTraining {
    private static final double EXPLODED = 1_000;

    private final String name;
    private final INDArray images;
    private final List<List<LabeledBox>> truths;
    private final int perStep;
    private final long seed;

    /**
     * What one step learns from.
     *
     * @param rows the numbers of its images
     * @param images {@code [N, C, H, W]}, standardized
     * @param truths the true boxes of each
     * @param rate by which the learning rate is multiplied
     * @param random draws samples
     */
    record Batch(List<Integer> rows, INDArray images, List<List<LabeledBox>> truths, double rate, Random random) {
        /** Returns what belongs to the images of this batch. */
        <T> List<T> pick(List<T> all) {
            return rows.stream().map(all::get).toList();
        }
    }

    /**
     * Prepares a training.
     *
     * @param images {@code [N, C, H, W]}, standardized
     * @param perStep how many a step learns from
     */
    DetectorTraining(String name, INDArray images, List<List<LabeledBox>> truths, int perStep, long seed) {
        this.name = name;
        this.images = images;
        this.truths = truths;
        this.perStep = Math.min(perStep, truths.size());
        this.seed = seed;
    }

    /**
     * Runs the steps; the learning rate falls along a straight line to a twentieth.
     *
     * @throws IllegalArgumentException if there is no step or no image
     * @throws IllegalStateException if the loss stops being a number, or explodes
     */
    DetectorHistory run(int steps, Function<Batch, StepLoss> step) {
        if (steps < 1 || truths.isEmpty()) {
            throw new IllegalArgumentException(steps + " steps with " + truths.size()
                    + " images teach nothing (both must be >= 1); try 200 steps");
        }
        try {
            return Interrupts.cooperative(() -> loop(steps, step));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            Workspaces.release();
        }
    }

    private DetectorHistory loop(int steps, Function<Batch, StepLoss> step) {
        long start = System.nanoTime();
        List<StepLoss> losses = new ArrayList<>();
        Random random = new Random(seed * 1_000_003L);
        List<Integer> order = new ArrayList<>();
        try (Progress progress = Display.progressBar(name, steps)) {
            for (int i = 0; i < steps && !Interrupts.requested(); i++) {
                StepLoss loss = step.apply(batch(next(order, random), 1 - 0.95 * i / steps, random));
                losses.add(loss);
                check(losses);
                progress.at(i + 1, loss.toString());
                ArrayGarbage.collect();
            }
        }
        boolean interrupted = losses.size() < steps;
        if (interrupted && losses.isEmpty()) {
            throw new CancellationException(name + " was interrupted before its first step");
        }
        return new DetectorHistory(losses, (System.nanoTime() - start) / 1e9, interrupted);
    }

    /** Takes images from a shuffled order; a new order begins when one is used up. */
    private List<Integer> next(List<Integer> order, Random random) {
        List<Integer> rows = new ArrayList<>();
        while (rows.size() < perStep) {
            if (order.isEmpty()) {
                order.addAll(IntStream.range(0, truths.size()).boxed().toList());
                Collections.shuffle(order, random);
            }
            rows.add(order.remove(order.size() - 1));
        }
        return rows;
    }

    private void check(List<StepLoss> losses) {
        double loss = losses.get(losses.size() - 1).total();
        double limit = EXPLODED * Math.max(1, losses.get(0).total());
        if (!(Math.abs(loss) <= limit)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "the loss became %s at step %d of %s (must stay finite and below %.0f); build it again with a"
                            + " smaller learning rate, such as learningRate(1e-4), and check that images hold values from"
                            + " 0 to 1",
                    loss,
                    losses.size(),
                    name,
                    limit));
        }
    }

    private Batch batch(List<Integer> rows, double rate, Random random) {
        INDArray some =
                PickedRows.of(images, rows.stream().mapToInt(Integer::intValue).toArray());
        return new Batch(rows, some, rows.stream().map(truths::get).toList(), rate, random);
    }
}
