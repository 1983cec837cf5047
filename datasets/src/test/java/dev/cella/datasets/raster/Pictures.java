package dev.cella.datasets.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Image files for tests. */
public final class Pictures {
    private Pictures() {}

    /** A color for each pixel, 0xRRGGBB. */
    @FunctionalInterface
    public interface Color {
        int at(int row, int column);
    }

    /** Encodes an image. */
    public static byte[] file(String format, int height, int width, Color color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                image.setRGB(column, row, color.at(row, column));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** Returns a gray as a color. */
    public static int gray(int level) {
        return level * 0x10101;
    }

    /** Lets the header of a PNG promise another size. */
    public static byte[] promising(int height, int width, byte[] png) {
        byte[] changed = png.clone();
        for (int i = 0; i < 4; i++) {
            changed[16 + i] = (byte) (width >> (24 - 8 * i));
            changed[20 + i] = (byte) (height >> (24 - 8 * i));
        }
        return changed;
    }
}
