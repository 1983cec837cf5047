package dev.cella.datasets.phantom.field;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.set.LabeledBox;
import java.util.List;

/**
 * A painted blood smear with the box of each cell in it.
 *
 * @param pixels {@link #HEIGHT} × {@link #WIDTH} × 3 bytes, row by row, red, green, blue
 * @param boxes one per cell, tight and clipped to the image, in the order in which the cells were painted
 */
@SuppressWarnings("ArrayRecordComponent") // painted once, never changed
public record SmearScene(byte[] pixels, List<LabeledBox> boxes) {
    /** Rows, in pixels. */
    public static final int HEIGHT = 96;

    /** Columns, in pixels. */
    public static final int WIDTH = 128;

    /** The label of a red cell. */
    public static final int RED_CELL = 0;

    /** The label of a white cell. */
    public static final int WHITE_CELL = 1;

    /** The label of a platelet. */
    public static final int PLATELET = 2;

    public SmearScene {
        boxes = List.copyOf(boxes);
    }

    /**
     * Paints a smear.
     *
     * @param seed the same seed gives the same bytes on every machine
     * @param stream distinguishes the splits of a set
     * @param index distinguishes the images of a split
     */
    public static SmearScene paint(long seed, int stream, int index) {
        return new SmearPainter(new SeededRandom(seed, stream, index)).paint();
    }
}
