package dev.cella.lessons.explore.file;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Rows of a decoded image. Stored numbers are taken as they are, without a color profile and with all their bits. What is
 * transparent shows white paper.
 *
 * @param numbers of the image; those of the colors first, then the opacity if there is one
 * @param brightness of each band
 * @param colors how many bands make the color: 1 for gray, 3 for red, green and blue, 4 for inks (CMYK)
 * @param transparent whether the next band is the opacity
 * @param premultiplied whether the colors are multiplied by the opacity already
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record RasterRows(
        StoredNumbers numbers, DoubleUnaryOperator[] brightness, int colors, boolean transparent, boolean premultiplied)
        implements PixelRows {
    static final int INKS = 4;

    /** Says that a screen shows other colors. */
    static String remark(String name, String colors) {
        return name + " stores " + colors + ", so its colors on a screen are approximate";
    }

    /** Wraps an image whose integers are unsigned, as those of all formats but TIFF are. */
    static PixelRows of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel || colors(model) == 0) {
            return new ModelRows(image);
        }
        int[] sizes = image.getSampleModel().getSampleSize();
        DoubleUnaryOperator[] brightness =
                Arrays.stream(sizes).mapToObj(Brightness::ofBits).toArray(Brightness[]::new);
        return new RasterRows(
                StoredNumbers.of(image.getRaster()),
                brightness,
                colors(model),
                model.hasAlpha(),
                model.isAlphaPremultiplied());
    }

    /** Returns how many bands make the color, or 0 if their meaning is left to the color model. */
    static int colors(ColorModel model) {
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> 1;
            case ColorSpace.TYPE_RGB -> 3;
            case ColorSpace.TYPE_CMYK -> INKS;
            default -> 0;
        };
    }

    @Override
    public int channels() {
        return colors == 1 ? 1 : 3;
    }

    @Override
    public int width() {
        return numbers.width();
    }

    @Override
    public int height() {
        return numbers.height();
    }

    @Override
    public void read(int y, float[][] into) {
        for (int x = 0; x < into[0].length; x++) {
            double opaque = transparent ? value(x, y, colors) : 1;
            for (int c = 0; c < into.length; c++) {
                double value = colors == INKS ? paper(x, y, c) * paper(x, y, INKS - 1) : value(x, y, c);
                into[c][x] = (float) Math.min(1, (premultiplied ? value : value * opaque) + 1 - opaque);
            }
        }
    }

    /** Returns how much of the paper an ink leaves to be seen. */
    private double paper(int x, int y, int ink) {
        return 1 - value(x, y, ink);
    }

    private double value(int x, int y, int band) {
        return brightness[band].applyAsDouble(numbers.get(x, y, band));
    }

    /** Rows whose colors are found by the color model, such as those of a palette. */
    private record ModelRows(BufferedImage image) implements PixelRows {
        private static final int BITS_OF_BYTE = 0xff;

        @Override
        public int channels() {
            return 3;
        }

        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public void read(int y, float[][] into) {
            for (int x = 0; x < into[0].length; x++) {
                int argb = image.getRGB(x, y);
                float opaque = (argb >>> 24) / (float) BITS_OF_BYTE;
                for (int c = 0; c < into.length; c++) {
                    float value = (argb >> (16 - 8 * c) & BITS_OF_BYTE) / (float) BITS_OF_BYTE;
                    into[c][x] = value * opaque + 1 - opaque;
                }
            }
        }
    }
}
