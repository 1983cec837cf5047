package dev.cella.lessons.segment.exercise;

import java.util.Random;

/**
 * Two masks as rows of 0 and 1.
 *
 * @param prediction of each pixel
 * @param truth of each pixel
 */
@SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
public record MaskPair(int[] prediction, int[] truth) {
    /** Draws masks in which all four combinations occur, and not equally often. */
    static MaskPair draw(Random random, int pixels) {
        int[] prediction = new int[pixels];
        int[] truth = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            int kind = i < 7 ? new int[] {0, 0, 0, 1, 2, 2, 3}[i] : random.nextInt(4);
            prediction[i] = kind == 0 || kind == 1 ? 1 : 0;
            truth[i] = kind == 0 || kind == 2 ? 1 : 0;
        }
        return new MaskPair(prediction, truth);
    }

    /** Draws two masks without a single pixel of the object. */
    static MaskPair empty(int pixels) {
        return new MaskPair(new int[pixels], new int[pixels]);
    }

    /** Counts pixels that are as asked in the prediction and in the truth. */
    int count(int predicted, int real) {
        int count = 0;
        for (int i = 0; i < truth.length; i++) {
            count += prediction[i] == predicted && truth[i] == real ? 1 : 0;
        }
        return count;
    }
}
