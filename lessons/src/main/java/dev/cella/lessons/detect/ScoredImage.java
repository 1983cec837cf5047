package dev.cella.lessons.detect;

import dev.cella.datasets.set.LabeledBox;
import java.util.List;

/**
 * What a detector reports of one image, and what is there.
 *
 * @param detections after non-maximum suppression, in any order
 * @param truths the true boxes with their classes
 */
public record ScoredImage(List<Detection> detections, List<LabeledBox> truths) {
    /** Copies its lists. */
    public ScoredImage {
        detections = List.copyOf(detections);
        truths = List.copyOf(truths);
    }
}
