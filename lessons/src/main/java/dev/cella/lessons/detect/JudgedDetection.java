package dev.cella.lessons.detect;

/**
 * A detection and what the true boxes of its class say of it.
 *
 * @param image the number of its image, from 0
 * @param detection the detection
 * @param fate whether it counts as right
 * @param truth the true box that it finds or comes closest to, an index of the image's truths; −1 if none overlaps it
 * @param iou with that box; 0 if there is none
 */
public record JudgedDetection(int image, Detection detection, Fate fate, int truth, double iou) {
    /** What becomes of a detection. */
    public enum Fate {
        /** It is the first to find a true box. */
        TRUE_POSITIVE("true positive", "right"),
        /** The true box has been found by a detection with a higher score. */
        DUPLICATE("false positive: found before", "twice"),
        /** No true box of the class overlaps it well enough. */
        MISPLACED("false positive: no such box", "wrong");

        private final String words;
        private final String brief;

        Fate(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }

        /** Returns one word: {@code right}, {@code twice} or {@code wrong}. */
        public String brief() {
            return brief;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Returns whether it counts as right. */
    public boolean isTruePositive() {
        return fate == Fate.TRUE_POSITIVE;
    }
}
