package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import java.util.Locale;

/**
 * How to move and stretch one box so that it becomes another: what a net learns to predict instead of pixels.
 *
 * <p>{@code tx = (x* − x) / w, ty = (y* − y) / h, tw = ln(w* / w), th = ln(h* / h)}, where x, y are the center, w, h the width
 * and height of the proposal, and those with a star belong to the true box. They have no unit, so one net fits small and
 * large boxes.
 *
 * <p>Source: Girshick et al., Rich feature hierarchies (2014), appendix C.
 *
 * @param tx shift to the right, in widths of the proposal
 * @param ty shift downward, in heights of the proposal
 * @param tw logarithm of the factor by which the width grows
 * @param th logarithm of the factor by which the height grows
 */
public record BoxDeltas(double tx, double ty, double tw, double th) {
    /** No box is stretched by more than this, {@code ln(1000 / 16)}, so that an untrained net cannot overflow; as torchvision. */
    public static final double LONGEST = Math.log(1000.0 / 16);

    /**
     * Encodes: what makes the true box of a proposal.
     *
     * @throws IllegalArgumentException if one of the boxes has no area
     */
    public static BoxDeltas encode(BoundingBox proposal, BoundingBox truth) {
        requireArea(proposal);
        requireArea(truth);
        return new BoxDeltas(
                (x(truth) - x(proposal)) / proposal.width(),
                (y(truth) - y(proposal)) / proposal.height(),
                Math.log(truth.width() / proposal.width()),
                Math.log(truth.height() / proposal.height()));
    }

    /**
     * Decodes: moves and stretches a proposal.
     *
     * @throws IllegalArgumentException if the proposal has no area
     */
    public BoundingBox decode(BoundingBox proposal) {
        requireArea(proposal);
        double x = x(proposal) + tx * proposal.width();
        double y = y(proposal) + ty * proposal.height();
        double width = proposal.width() * Math.exp(Math.min(tw, LONGEST));
        double height = proposal.height() * Math.exp(Math.min(th, LONGEST));
        return new BoundingBox(y - height / 2, x - width / 2, y + height / 2, x + width / 2);
    }

    /** Returns tx, ty, tw, th. */
    public double[] toArray() {
        return new double[] {tx, ty, tw, th};
    }

    /**
     * Wraps tx, ty, tw, th.
     *
     * @throws IllegalArgumentException if there are not four
     */
    public static BoxDeltas of(double... deltas) {
        if (deltas.length != 4) {
            throw new IllegalArgumentException(
                    deltas.length + " numbers are no box deltas (must be 4: tx, ty, tw, th); take 4 outputs per box");
        }
        return new BoxDeltas(deltas[0], deltas[1], deltas[2], deltas[3]);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "tx %.3f, ty %.3f, tw %.3f, th %.3f", tx, ty, tw, th);
    }

    private static double x(BoundingBox box) {
        return (box.left() + box.right()) / 2;
    }

    private static double y(BoundingBox box) {
        return (box.top() + box.bottom()) / 2;
    }

    private static void requireArea(BoundingBox box) {
        if (!(box.area() > 0)) {
            throw new IllegalArgumentException("a box of " + box.height() + "×" + box.width()
                    + " pixels cannot be encoded (both must be > 0); leave such boxes out");
        }
    }
}
