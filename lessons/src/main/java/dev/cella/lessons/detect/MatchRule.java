package dev.cella.lessons.detect;

/** Which true box a detection may claim; benchmarks differ. */
public enum MatchRule {
    /** The one with the greatest IoU, which must exceed the threshold; if another detection has it, this one is wrong. */
    VOC {
        @Override
        boolean suffices(double iou, double threshold) {
            return iou > threshold;
        }

        @Override
        public int mostPerImage() {
            return Integer.MAX_VALUE;
        }
    },
    /**
     * The one with the greatest IoU among those that are still free, which must reach the threshold. Only the 100 detections of
     * a class with the highest scores in an image count.
     */
    COCO {
        @Override
        boolean suffices(double iou, double threshold) {
            return iou >= threshold;
        }

        @Override
        public int mostPerImage() {
            return 100;
        }
    };

    abstract boolean suffices(double iou, double threshold);

    /** Returns how many detections of a class count in an image, those with the highest scores. */
    public abstract int mostPerImage();
}
