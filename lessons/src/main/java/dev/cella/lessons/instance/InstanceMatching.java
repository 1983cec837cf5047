package dev.cella.lessons.instance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which found objects are which true objects: two belong together if their mask IoU is above one half. Each object then has at
 * most one partner, because no pixel belongs to two objects of a map.
 *
 * @param found all objects of the predicted map
 * @param truth all objects of the true map
 * @param pairs the true positives
 * @param falsePositives indexes into {@code found}: objects without a partner
 * @param misses indexes into {@code truth}: objects that nobody found (false negatives)
 */
public record InstanceMatching(
        List<InstanceMask> found,
        List<InstanceMask> truth,
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
    public static InstanceMatching match(INDArray found, INDArray truth) {
        return match(InstanceMask.masks(found), InstanceMask.masks(truth));
    }

    /** Matches masks that don't overlap among themselves. */
    private static InstanceMatching match(List<InstanceMask> found, List<InstanceMask> truth) {
        List<Pair> pairs = new ArrayList<>();
        List<Integer> falsePositives = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            Optional<Pair> partner = partner(i, found.get(i), truth);
            partner.ifPresentOrElse(pairs::add, () -> {});
            if (partner.isEmpty()) {
                falsePositives.add(i);
            }
            partner.ifPresent(pair -> taken.add(pair.truth()));
        }
        List<Integer> misses = new ArrayList<>();
        for (int j = 0; j < truth.size(); j++) {
            if (!taken.contains(j)) {
                misses.add(j);
            }
        }
        return new InstanceMatching(found, truth, pairs, falsePositives, misses);
    }

    private static Optional<Pair> partner(int index, InstanceMask mask, List<InstanceMask> truth) {
        for (int j = 0; j < truth.size(); j++) {
            double iou = mask.iou(truth.get(j));
            if (iou > HALF) {
                return Optional.of(new Pair(index, j, iou));
            }
        }
        return Optional.empty();
    }

    /**
     * Keeps some of the true objects, with their partners, and the false positives that overlap one of them more than any other
     * true object.
     *
     * @param kept indexes into {@link #truth}
     */
    public InstanceMatching only(Set<Integer> kept) {
        return new InstanceMatching(
                found,
                truth,
                pairs.stream().filter(pair -> kept.contains(pair.truth())).toList(),
                falsePositives.stream()
                        .filter(i -> kept.contains(nearest(found.get(i))))
                        .toList(),
                misses.stream().filter(kept::contains).toList());
    }

    /** Returns the true object with the greatest IoU; −1 if none overlaps. */
    private int nearest(InstanceMask mask) {
        int nearest = -1;
        double most = 0;
        for (int j = 0; j < truth.size(); j++) {
            double iou = mask.iou(truth.get(j));
            if (iou > most) {
                most = iou;
                nearest = j;
            }
        }
        return nearest;
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
        return String.format(
                Locale.ROOT,
                "%d true positives, %d false positives, %d missed",
                pairs.size(),
                falsePositives.size(),
                misses.size());
    }
}
