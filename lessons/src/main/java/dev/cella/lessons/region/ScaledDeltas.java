package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.BoxDeltas;

/**
 * Box deltas on the scale on which a net predicts them: typical ones are about 1, so that they count in the loss as
 * much as the classes.
 *
 * <p>Source: the code of Fast R-CNN, which divides by 0.1, 0.1, 0.2, 0.2.
 */
public final class ScaledDeltas {
    private static final double[] SCALE = {0.1, 0.1, 0.2, 0.2};

    private ScaledDeltas() {}

    /** Encodes: the scaled deltas {@code tx, ty, tw, th} that make the true box of a proposal. */
    public static double[] encode(BoundingBox proposal, BoundingBox truth) {
        double[] deltas = BoxDeltas.encode(proposal, truth).toArray();
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] /= SCALE[i];
        }
        return deltas;
    }

    /** Decodes: moves and stretches a proposal by scaled deltas. */
    public static BoundingBox decode(BoundingBox proposal, double... scaled) {
        double[] deltas = scaled.clone();
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] *= SCALE[i];
        }
        return BoxDeltas.of(deltas).decode(proposal);
    }
}
