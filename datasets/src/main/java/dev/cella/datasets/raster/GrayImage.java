package dev.cella.datasets.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * A decoded image with one brightness per pixel.
 *
 * @param height rows
 * @param width columns
 * @param values bytes, row by row; of a colored image, the red ones
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
public record GrayImage(int height, int width, byte[] values) {

    /**
     * Decodes a file as {@link RgbImage#decode} does.
     *
     * @throws IOException as there
     */
    public static GrayImage decode(String name, String format, byte[] file, int mostPixels) throws IOException {
        return ImageFile.decode(name, format, file, mostPixels, GrayImage::of);
    }

    private static GrayImage of(BufferedImage image) throws IOException {
        Raster raster = image.getRaster();
        if (raster.getNumBands() > 1 || image.getColorModel() instanceof IndexColorModel) {
            return new GrayImage(
                    image.getHeight(), image.getWidth(), RgbImage.of(image).red());
        }
        return new GrayImage(image.getHeight(), image.getWidth(), ImageFile.samples(raster));
    }
}
