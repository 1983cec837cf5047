package dev.cella.lessons.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns values into PNG pixels: every value becomes a square of one color, nothing is smoothed. */
final class Raster {
    private Raster() {}

    /** {@code tile} with each of its pixels {@code zoom} × {@code zoom} pixels large. */
    static byte[] png(Tile tile, Ramp ramp, Extent scale, int zoom) {
        BufferedImage picture =
                new BufferedImage(tile.width() * zoom, tile.height() * zoom, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < tile.height(); row++) {
            for (int column = 0; column < tile.width(); column++) {
                fill(picture, column * zoom, row * zoom, zoom, rgb(tile, row, column, ramp, scale));
            }
        }
        return png(picture);
    }

    /** A scale bar: the colors of {@code ramp} from 1 at the top to 0 at the bottom, one pixel wide. */
    static byte[] bar(Ramp ramp, int height) {
        BufferedImage picture = new BufferedImage(1, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            picture.setRGB(0, row, ramp.rgb(1 - row / (height - 1.0)));
        }
        return png(picture);
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    private static int rgb(Tile tile, int row, int column, Ramp ramp, Extent scale) {
        int rgb = 0;
        for (int channel = 0; channel < tile.channels(); channel++) {
            double value = tile.at(channel, row, column);
            if (!Double.isFinite(value)) {
                return Ramp.NOT_A_NUMBER;
            }
            double place = scale.place(value);
            if (tile.gray()) {
                return ramp.rgb(place);
            }
            rgb = rgb << 8 | (int) Math.round(255 * Math.min(1, Math.max(0, place)));
        }
        return rgb;
    }

    private static void fill(BufferedImage picture, int left, int top, int size, int rgb) {
        for (int y = top; y < top + size; y++) {
            for (int x = left; x < left + size; x++) {
                picture.setRGB(x, y, rgb);
            }
        }
    }
}
