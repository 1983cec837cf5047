package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.BoxDeltas;

/**
 * Box deltas on the scale on which a net predicts them: typical ones are about 1, so that they count in the loss as
 * much as the classes.
 *
 * <p>Source: the code of Fast R-CNN, which divides by 0.1, 0.1, 0.2, 0.2.
 */
final class ScaledDeltas {
    private static final double[] SCALE = {0.1, 0.1, 0.2, 0.2};

    private ScaledDeltas() {}

    static double[] encode(BoundingBox proposal, BoundingBox truth) {
        double[] deltas = BoxDeltas.encode(proposal, truth).toArray();
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] /= SCALE[i];
        }
        return deltas;
    }

    static BoundingBox decode(BoundingBox proposal, double... scaled) {
        double[] deltas = scaled.clone();
        for (int i = 0; i < deltas.length; i++) {
            deltas[i] *= SCALE[i];
        }
        return BoxDeltas.of(deltas).decode(proposal);
    }
}
