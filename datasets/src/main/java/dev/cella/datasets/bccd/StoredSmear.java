package dev.cella.datasets.bccd;

import dev.cella.datasets.set.LabeledBox;
import java.util.List;

/**
 * A smear as it is kept in memory.
 *
 * @param name name of the image in the set
 * @param pixels {@link #HEIGHT} × {@link #WIDTH} × 3 bytes, row by row, red, green, blue
 * @param boxes in pixels
 * @param empty boxes without an area, which were dropped
 * @param clipped boxes that reached out of the image, which were cut off at its border
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
record StoredSmear(String name, byte[] pixels, List<LabeledBox> boxes, int empty, int clipped) {
    static final int HEIGHT = 96;
    static final int WIDTH = 128;
    static final int PLANE = HEIGHT * WIDTH;
    static final int LENGTH = 3 * PLANE;

    /** Copies the pixels as numbers from 0 to 1, channel after channel. */
    void copyTo(float[] values, int offset) {
        for (int p = 0; p < PLANE; p++) {
            for (int c = 0; c < 3; c++) {
                values[offset + c * PLANE + p] = (pixels[3 * p + c] & 0xff) / 255f;
            }
        }
    }
}
