package dev.cella.lessons.detect;

import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Non-maximum suppression, step by step: of several detections of one object, the one with the highest score stays.
 *
 * <p>Detections are taken by falling score. One is kept unless a kept detection of the same class overlaps it with an IoU
 * above the threshold.
 *
 * <p>Source: Girshick, Donahue, Darrell, Malik, Rich feature hierarchies (2014), section 2.2.
 *
 * @param ranked all detections by falling score; equal scores stay in the order in which they were given
 * @param threshold greatest IoU that two kept detections of one class may have
 * @param removers for each ranked detection the rank of the one that removes it, −1 if it is kept
 */
public record Nms(List<Detection> ranked, double threshold, List<Integer> removers) implements Trace<NmsStep> {
    private static final int KEPT = -1;

    /** Copies its lists. */
    public Nms {
        ranked = List.copyOf(ranked);
        removers = List.copyOf(removers);
    }

    /**
     * Suppresses, per class.
     *
     * @param threshold in [0,1]
     * @throws IllegalArgumentException if the threshold lies outside [0,1]
     */
    public static Nms nms(List<Detection> detections, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("an IoU threshold of " + threshold
                    + " means nothing (must be 0 to 1); try 0.5, or a lower one to keep fewer boxes");
        }
        List<Detection> ranked = ranked(detections);
        int[] removers = new int[ranked.size()];
        Arrays.fill(removers, KEPT);
        for (int rank = 0; rank < removers.length; rank++) {
            for (int better = 0; better < rank && removers[rank] == KEPT; better++) {
                if (removers[better] == KEPT && overlap(ranked.get(better), ranked.get(rank)) > threshold) {
                    removers[rank] = better;
                }
            }
        }
        return new Nms(ranked, threshold, Arrays.stream(removers).boxed().toList());
    }

    /** Returns detections by falling score; equal scores stay in their order. */
    public static List<Detection> ranked(List<Detection> detections) {
        return detections.stream()
                .sorted(Comparator.comparingDouble(Detection::score).reversed())
                .toList();
    }

    /** Boxes of different classes do not compete. */
    private static double overlap(Detection one, Detection other) {
        return one.label() == other.label() ? Iou.iou(one.box(), other.box()) : 0;
    }

    /** Returns the detections that are left, by falling score. */
    public List<Detection> kept() {
        return IntStream.range(0, ranked.size())
                .filter(rank -> removers.get(rank) == KEPT)
                .mapToObj(ranked::get)
                .toList();
    }

    /** Returns the IoU of each detection with each, by rank, 0 where the classes differ, {@code [N, N]}. */
    @Override
    public INDArray input() {
        INDArray table = Nd4j.zeros(DataType.DOUBLE, ranked.size(), ranked.size());
        for (int row = 0; row < ranked.size(); row++) {
            for (int column = 0; column < ranked.size(); column++) {
                table.putScalar(row, column, overlap(ranked.get(row), ranked.get(column)));
            }
        }
        return table;
    }

    /** Returns 1 for each ranked detection that is kept and 0 for each that is removed, {@code [1, N]}. */
    @Override
    public INDArray map() {
        return Nd4j.createFromArray(new double[][] {
            removers.stream().mapToDouble(remover -> remover == KEPT ? 1 : 0).toArray()
        });
    }

    /** Returns one step per detection, by falling score. */
    @Override
    public List<NmsStep> steps() {
        return new LazySteps<>(ranked.size(), rank -> {
            List<Double> ious = new ArrayList<>();
            for (int better = 0; better < rank; better++) {
                ious.add(overlap(ranked.get(better), ranked.get(rank)));
            }
            return new NmsStep(rank, ranked.get(rank), ious, removers.get(rank));
        });
    }

    /** Returns {@code 7 detections, 3 of them kept (IoU threshold 0.5)}. */
    @Override
    public String toString() {
        return ranked.size() + " detections, " + kept().size() + " of them kept (IoU threshold " + threshold + ")";
    }
}
