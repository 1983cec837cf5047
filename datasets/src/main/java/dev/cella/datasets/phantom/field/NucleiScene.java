package dev.cella.datasets.phantom.field;

import dev.cella.datasets.phantom.canvas.SeededRandom;

/**
 * A painted image of fluorescent nuclei with the mask of each.
 *
 * @param edge rows and columns
 * @param pixels {@code edge} × {@code edge} bytes, row by row
 * @param instances the number of the nucleus in each pixel, from 1 on, or 0 for the background; in a small image, a
 *     small nucleus may have no pixel, and then its number is missing
 * @param nuclei how many were painted
 */
@SuppressWarnings("ArrayRecordComponent") // painted once, never changed
public record NucleiScene(int edge, byte[] pixels, int[] instances, int nuclei) {
    /**
     * Paints nuclei. With another edge, the same scene is painted with more or fewer pixels.
     *
     * @param edge rows and columns
     * @param seed the same seed gives the same bytes on every machine
     * @param stream distinguishes the splits of a set
     * @param index distinguishes the images of a split
     */
    public static NucleiScene paint(int edge, long seed, int stream, int index) {
        return new NucleiPainter(edge, new SeededRandom(seed, stream, index)).paint();
    }
}
