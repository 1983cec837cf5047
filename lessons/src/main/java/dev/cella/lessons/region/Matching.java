package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Iou;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which candidate box stands for which true one: what a detector should answer for every anchor or proposal.
 *
 * <p>A candidate is positive if its IoU with some truth reaches {@code positive}, negative if its IoU with every truth
 * is below {@code negative}, and ignored in between. Source: Ren et al., Faster R-CNN (2015), section 3.1.2.
 *
 * @param truths per candidate the index of its truth; {@link #NEGATIVE} or {@link #IGNORED} if it has none
 * @param ious per candidate the largest IoU with any truth
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record Matching(int[] truths, double[] ious) {
    /** Says that a candidate shows background. */
    public static final int NEGATIVE = -1;
    /** Says that a candidate is neither right nor wrong, so nothing is learned from it. */
    public static final int IGNORED = -2;

    /**
     * Matches proposals.
     *
     * @param positive the IoU from which a candidate is positive
     * @param negative the IoU below which it is negative, at most {@code positive}
     * @throws IllegalArgumentException if the thresholds are exchanged
     */
    public static Matching match(
            List<BoundingBox> candidates, List<BoundingBox> truths, double positive, double negative) {
        if (!(negative <= positive)) {
            throw new IllegalArgumentException("a candidate cannot be negative below an IoU of " + negative
                    + " and positive from " + positive + " (negative must be <= positive); exchange the two");
        }
        int[] matched = new int[candidates.size()];
        double[] ious = new double[candidates.size()];
        for (int i = 0; i < matched.length; i++) {
            int best = NEGATIVE;
            for (int t = 0; t < truths.size(); t++) {
                double iou = Iou.iou(candidates.get(i), truths.get(t));
                if (iou > ious[i]) {
                    ious[i] = iou;
                    best = t;
                }
            }
            matched[i] = ious[i] >= positive ? best : ious[i] < negative ? NEGATIVE : IGNORED;
        }
        return new Matching(matched, ious);
    }

    /**
     * Matches anchors: as {@link #match}, and each truth also gets the anchor that overlaps it most, however little that
     * is, and those that overlap it as much. So no truth that some anchor overlaps is without one.
     *
     * <p>If two truths share their best anchor, the one with the greater IoU gets it, and the other one its best anchor
     * among those that no truth has got so. Only if there is none does it stay without.
     *
     * @throws IllegalArgumentException if the thresholds are exchanged
     */
    public static Matching matchAnchors(
            List<BoundingBox> anchors, List<BoundingBox> truths, double positive, double negative) {
        Matching matching = match(anchors, truths, positive, negative);
        BestAnchors.of(Iou.iou(truths, anchors)).giveTo(matching.truths);
        return matching;
    }

    /**
     * Returns the candidates that have a truth.
     *
     * @param candidates those that were matched
     */
    public <T> List<T> positive(List<T> candidates) {
        return IntStream.range(0, truths.length)
                .filter(i -> truths[i] >= 0)
                .mapToObj(candidates::get)
                .toList();
    }

    /** Returns how many candidates have a truth. */
    public int positives() {
        return (int) Arrays.stream(truths).filter(truth -> truth >= 0).count();
    }

    /** Returns how many candidates show background. */
    public int negatives() {
        return (int) Arrays.stream(truths).filter(truth -> truth == NEGATIVE).count();
    }

    /** Returns the counts: {@code 12 positive, 740 negative, 16 ignored}. */
    @Override
    public String toString() {
        int ignored = truths.length - positives() - negatives();
        return positives() + " positive, " + negatives() + " negative, " + ignored + " ignored";
    }
}
