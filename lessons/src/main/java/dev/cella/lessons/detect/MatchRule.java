package dev.cella.lessons.detect;

/** Which true box a detection may claim; benchmarks differ. */
public enum MatchRule {
    /** The one with the greatest IoU, which must exceed the threshold; if another detection has it, this one is wrong. */
    VOC {
        @Override
        boolean suffices(double iou, double threshold) {
            return iou > threshold;
        }
    },
    /** The one with the greatest IoU among those that are still free, which must reach the threshold. */
    COCO {
        @Override
        boolean suffices(double iou, double threshold) {
            return iou >= threshold;
        }
    };

    abstract boolean suffices(double iou, double threshold);
}
