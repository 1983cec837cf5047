package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;

/**
 * An object that a detector reports.
 *
 * @param box where it is, in pixels
 * @param label its class, from 0
 * @param score how confident the detector is; detections are ranked by it
 */
public record Detection(BoundingBox box, int label, double score) {
    /** @throws IllegalArgumentException if the label is negative or the score is not finite */
    public Detection {
        if (label < 0 || !Double.isFinite(score)) {
            throw new IllegalArgumentException("a detection with label " + label + " and score " + score
                    + " cannot be ranked (label must be >= 0, score finite); check the net's output for NaN");
        }
    }
}
