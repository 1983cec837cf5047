package dev.cella.datasets.raster;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * A decoded image.
 *
 * @param height rows
 * @param width columns
 * @param values bytes, row by row, red, green, blue; transparency is dropped
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
public record RgbImage(int height, int width, byte[] values) {

    /**
     * Decodes a file without its metadata. The size that its header promises is checked before memory is allocated.
     *
     * @param name for error messages
     * @param format {@code jpeg} or {@code png}
     * @param mostPixels rows times columns, at most
     * @throws IOException if the file is no image of this format, is truncated or damaged, has too many pixels, or has
     *     more than 8 bits per channel; the message names the file
     */
    public static RgbImage decode(String name, String format, byte[] file, int mostPixels) throws IOException {
        return ImageFile.decode(name, format, file, mostPixels, RgbImage::of);
    }

    static RgbImage of(BufferedImage image) throws IOException {
        return new RgbImage(
                image.getHeight(),
                image.getWidth(),
                image.getColorModel() instanceof IndexColorModel ? ofPalette(image) : ofChannels(image.getRaster()));
    }

    private static byte[] ofPalette(BufferedImage image) {
        int[] colors = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] values = new byte[3 * colors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (colors[i / 3] >> (16 - 8 * (i % 3)));
        }
        return values;
    }

    /** Repeats gray, and drops transparency. */
    private static byte[] ofChannels(Raster raster) throws IOException {
        byte[] samples = ImageFile.samples(raster);
        int channels = raster.getNumBands();
        if (channels == 3) {
            return samples;
        }
        int step = channels < 3 ? 0 : 1;
        byte[] values = new byte[samples.length / channels * 3];
        for (int from = 0, to = 0; to < values.length; from += channels, to += 3) {
            values[to] = samples[from];
            values[to + 1] = samples[from + step];
            values[to + 2] = samples[from + 2 * step];
        }
        return values;
    }

    /** Returns the red values. */
    public byte[] red() {
        byte[] red = new byte[height * width];
        for (int p = 0; p < red.length; p++) {
            red[p] = values[3 * p];
        }
        return red;
    }

    /** Returns whether red, green and blue are equal in each pixel. */
    public boolean isGray() {
        for (int i = 0; i < values.length; i += 3) {
            if (values[i] != values[i + 1] || values[i] != values[i + 2]) {
                return false;
            }
        }
        return true;
    }
}
