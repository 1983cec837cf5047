package dev.cella.lessons.instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which found objects are which true objects: two belong together if their mask IoU is above one half. Each object
 * then has at most one partner, because no pixel belongs to two objects of a map.
 *
 * @param found all objects of the predicted map
 * @param truth all objects of the true map
 * @param ious mask IoU of each found object with each true one, {@code [found][truth]}
 * @param pairs the true positives
 * @param falsePositives indexes into {@code found}: objects without a partner
 * @param misses indexes into {@code truth}: objects that nobody found (false negatives)
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record InstanceMatching(
        List<InstanceMask> found,
        List<InstanceMask> truth,
        double[][] ious,
        List<Pair> pairs,
        List<Integer> falsePositives,
        List<Integer> misses) {

    private static final double HALF = 0.5;

    /**
     * A found object and the true object that it is.
     *
     * @param found index, from 0
     * @param truth index, from 0
     * @param iou mask IoU of the two, above 0.5
     */
    public record Pair(int found, int truth, double iou) {}

    /** Copies its lists. */
    public InstanceMatching {
        found = List.copyOf(found);
        truth = List.copyOf(truth);
        pairs = List.copyOf(pairs);
        falsePositives = List.copyOf(falsePositives);
        misses = List.copyOf(misses);
    }

    /**
     * Matches two instance maps of one image (Kirillov et al., "Panoptic segmentation", 2019, section 4.1).
     *
     * @param found predicted objects, {@code [H, W]}: 0 for the background, 1 to n for the objects
     * @param truth true objects, {@code [H, W]}
     * @throws IllegalArgumentException if the maps differ in size or aren't {@code [H, W]}
     */
    public static InstanceMatching matchInstances(INDArray found, INDArray truth) {
        List<InstanceMask> ours = InstanceMask.masks(found);
        List<InstanceMask> theirs = InstanceMask.masks(truth);
        InstanceMask.requireSameSize(found, truth);
        return matchInstances(ours, theirs, InstanceMask.ious(ours, theirs));
    }

    /** Matches objects by the table of their IoUs. */
    private static InstanceMatching matchInstances(
            List<InstanceMask> found, List<InstanceMask> truth, double[]... ious) {
        List<Pair> pairs = new ArrayList<>();
        List<Integer> falsePositives = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            int best = best(ious[i]);
            if (best >= 0 && ious[i][best] > HALF) {
                pairs.add(new Pair(i, best, ious[i][best]));
                taken.add(best);
            } else {
                falsePositives.add(i);
            }
        }
        List<Integer> misses = IntStream.range(0, truth.size())
                .boxed()
                .filter(j -> !taken.contains(j))
                .toList();
        return new InstanceMatching(found, truth, ious, pairs, falsePositives, misses);
    }

    /** Returns the index of the greatest number above 0; −1 if there is none. */
    private static int best(double... ious) {
        int best = -1;
        for (int j = 0; j < ious.length; j++) {
            if (ious[j] > 0 && (best < 0 || ious[j] > ious[best])) {
                best = j;
            }
        }
        return best;
    }

    /**
     * Keeps some of the true objects, with their partners, and the false positives that overlap one of them more than
     * any other true object.
     *
     * @param kept indexes into {@link #truth}
     */
    public InstanceMatching only(Set<Integer> kept) {
        return new InstanceMatching(
                found,
                truth,
                ious,
                pairs.stream().filter(pair -> kept.contains(pair.truth())).toList(),
                falsePositives.stream()
                        .filter(i -> kept.contains(best(ious[i])))
                        .toList(),
                misses.stream().filter(kept::contains).toList());
    }

    /** Returns the panoptic quality of this image. */
    public PanopticQuality quality() {
        return new PanopticQuality(
                pairs.size(),
                falsePositives.size(),
                misses.size(),
                pairs.stream().mapToDouble(Pair::iou).sum());
    }

    /** Returns {@code 7 true positives, 2 false positives, 1 missed}. */
    @Override
    public String toString() {
        return quality().counts();
    }
}
