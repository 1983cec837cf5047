package dev.cella.lessons.detect;

import java.util.List;

/**
 * What non-maximum suppression does with one detection.
 *
 * @param index its rank by score, from 0
 * @param detection the detection
 * @param ious its IoU with each detection of a higher score; 0 where the class differs
 * @param removedBy the rank of the kept detection that removes it; −1 if it is kept
 */
public record NmsStep(int index, Detection detection, List<Double> ious, int removedBy) {
    /** Copies its list. */
    public NmsStep {
        ious = List.copyOf(ious);
    }

    /** Returns whether the detection is kept. */
    public boolean isKept() {
        return removedBy < 0;
    }

    /** Returns its IoU with the detection that removes it; 0 if it is kept. */
    public double iou() {
        return isKept() ? 0 : ious.get(removedBy);
    }
}
