package dev.cella.lessons.draw;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Turns values into PNG pixels: every value becomes a square of one color, nothing is smoothed. */
public final class Raster {
    private Raster() {}

    /** Paints {@code tile} with each of its pixels {@code zoom} × {@code zoom} pixels large. */
    public static byte[] png(Tile tile, Colormap ramp, ValueRange scale, int zoom) {
        int[] colors = new int[tile.width() * tile.height()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = rgb(tile, i / tile.width(), i % tile.width(), ramp, scale);
        }
        return png(colors, tile.width(), zoom);
    }

    /** Paints a scale bar: the colors of {@code ramp} from 1 at the top to 0 at the bottom, one pixel wide. */
    public static byte[] bar(Colormap ramp, int height) {
        int[] colors = new int[height];
        Arrays.setAll(colors, row -> ramp.rgb(1 - row / (height - 1.0)));
        return png(colors, 1, 1);
    }

    /** Paints a horizontal scale bar: the colors of {@code ramp} from 0 at the left to 1 at the right, one pixel high. */
    public static byte[] line(Colormap ramp, int width) {
        int[] colors = new int[width];
        Arrays.setAll(colors, column -> ramp.rgb(column / (width - 1.0)));
        return png(colors, width, 1);
    }

    /** Encodes pixels given row by row as 0xRRGGBB. */
    private static byte[] png(int[] colors, int width, int zoom) {
        int height = colors.length / width;
        BufferedImage picture = new BufferedImage(width * zoom, height * zoom, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[width * zoom];
        for (int y = 0; y < height * zoom; y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = colors[y / zoom * width + x / zoom];
            }
            picture.getRaster().setDataElements(0, y, line.length, 1, line);
        }
        return png(picture);
    }

    /** Encodes the pixels of {@code picture} as a PNG file. */
    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return bytes.toByteArray();
    }

    private static int rgb(Tile tile, int row, int column, Colormap ramp, ValueRange scale) {
        int rgb = 0;
        for (int channel = 0; channel < tile.channels(); channel++) {
            double value = tile.at(channel, row, column);
            if (!Double.isFinite(value)) {
                return Colormap.NOT_A_NUMBER;
            }
            double place = scale.place(value);
            if (tile.gray()) {
                return ramp.rgb(place);
            }
            rgb = rgb << 8 | (int) Math.round(255 * Math.min(1, Math.max(0, place)));
        }
        return rgb;
    }
}
