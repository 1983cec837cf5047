package dev.cella.lessons.explore.file;

/**
 * An image as a decoder leaves it.
 *
 * @param rows of it, or of every n-th of its pixels
 * @param width of the image in the file, in pixels
 * @param height of the image in the file, in pixels
 * @param orientation how the camera was held, from 1 (upright) to 8 as EXIF numbers it
 */
record DecodedImage(PixelRows rows, int width, int height, int orientation) {
    DecodedImage(PixelRows rows, int orientation) {
        this(rows, rows.width(), rows.height(), orientation);
    }

    /** Returns the image, upright, its longer side no more than {@code longestSide}. */
    PlanarImage reducedTo(int longestSide) {
        return PlanarImage.of(rows, longestSide).grayIfColorless().upright(orientation);
    }

    /** Returns whether rows become columns when it is turned upright. */
    boolean liesOnItsSide() {
        return orientation >= 5 && orientation <= 8;
    }
}
