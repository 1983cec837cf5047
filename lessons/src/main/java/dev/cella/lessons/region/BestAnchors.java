package dev.cella.lessons.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The anchor that overlaps each truth most, so that no two truths claim the same one: pairs of truth and anchor are
 * taken by falling IoU, as long as both are free.
 */
final class BestAnchors {
    private static final int NONE = -1;
    private static final double TIE = 1e-9;

    private final double[][] ious;
    private final int[] anchorOf;
    private final int[] truthOf;

    private BestAnchors(double[][] ious, int anchors) {
        this.ious = ious;
        anchorOf = new int[ious.length];
        truthOf = new int[anchors];
        Arrays.fill(anchorOf, NONE);
        Arrays.fill(truthOf, NONE);
    }

    private record Pair(int truth, int anchor, double iou) {
        /** Returns the IoU in units below which two of them are equal. */
        long rounded() {
            return Math.round(iou / TIE);
        }
    }

    /**
     * Finds them.
     *
     * @param ious of each truth with each anchor, {@code [truths][anchors]}
     */
    static BestAnchors of(double[][] ious) {
        BestAnchors best = new BestAnchors(ious, ious.length == 0 ? 0 : ious[0].length);
        List<Pair> pairs = best.pairs();
        pairs.forEach(best::claim);
        pairs.forEach(best::share);
        return best;
    }

    /** Lists the pairs that overlap by falling IoU; of equal ones, an anchor that other truths need less comes first. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int truth = 0; truth < ious.length; truth++) {
            for (int anchor = 0; anchor < truthOf.length; anchor++) {
                if (ious[truth][anchor] > 0) {
                    pairs.add(new Pair(truth, anchor, ious[truth][anchor]));
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::rounded).reversed().thenComparingDouble(this::rival));
        return pairs;
    }

    /** Returns the greatest IoU of a pair's anchor with another truth. */
    private double rival(Pair pair) {
        double greatest = 0;
        for (int truth = 0; truth < ious.length; truth++) {
            greatest = truth == pair.truth ? greatest : Math.max(greatest, ious[truth][pair.anchor]);
        }
        return greatest;
    }

    private void claim(Pair pair) {
        if (anchorOf[pair.truth] == NONE && truthOf[pair.anchor] == NONE) {
            anchorOf[pair.truth] = pair.anchor;
            truthOf[pair.anchor] = pair.truth;
        }
    }

    /** Gives a truth an anchor that is still free and overlaps it as much as its own one. */
    private void share(Pair pair) {
        boolean isFree = truthOf[pair.anchor] == NONE; // so its truth has one: this, if no other
        if (isFree && pair.iou >= ious[pair.truth][anchorOf[pair.truth]] - TIE) {
            truthOf[pair.anchor] = pair.truth;
        }
    }

    /** Writes the truth of each anchor that has one over what the thresholds gave it. */
    void giveTo(int[] truths) {
        for (int anchor = 0; anchor < truthOf.length; anchor++) {
            truths[anchor] = truthOf[anchor] == NONE ? truths[anchor] : truthOf[anchor];
        }
    }
}
