package dev.cella.lessons.explore.file;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures in the formats that Java itself reads. */
final class RasterFile {
    /** A picture is decoded at no more than this many times its later size: enough for a good mean. */
    private static final int OVERSAMPLING = 8;

    private static final int BITS_OF_BYTE = 0xff;

    private RasterFile() {}

    static PlanarImage read(String name, byte[] content, int longestSide, List<String> remarks) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, true, true); // without metadata, which can be a bomb of its own
                return light(name, reader, Exif.orientation(content), longestSide, remarks);
            } finally {
                reader.dispose();
            }
        }
    }

    private static PlanarImage light(
            String name, ImageReader reader, int orientation, int longestSide, List<String> remarks)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        ImageFile.checkSize(name, width, height);
        int step = Math.max(1, Math.max(width, height) / (OVERSAMPLING * longestSide));
        BufferedImage image = decoded(reader, step);
        PlanarImage light = new PlanarImage(isGray(image) ? gray(image.getRaster()) : color(image))
                .upright(orientation)
                .grayIfColorless();
        if (step == 1) {
            return light;
        }
        PlanarImage small = light.reducedTo(longestSide);
        boolean lying = orientation >= 5;
        remarks.add(ImageFile.reduction(name, lying ? height : width, lying ? width : height, small));
        return small;
    }

    /** Every {@code step}th pixel of each side. */
    private static BufferedImage decoded(ImageReader reader, int step) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (warnings.stream().anyMatch(warning -> warning.matches("(?is).*(premature|truncated).*"))) {
            throw new IIOException(String.join("; ", warnings));
        }
        return image;
    }

    private static boolean isGray(BufferedImage image) {
        return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && !(image.getColorModel() instanceof IndexColorModel);
    }

    /** The numbers as they are stored, with all their bits; what is transparent shows white paper. */
    private static float[][][] gray(Raster raster) {
        float[][] plane = new float[raster.getHeight()][raster.getWidth()];
        float white = (1L << raster.getSampleModel().getSampleSize(0)) - 1;
        boolean transparent = raster.getNumBands() > 1;
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[0].length; x++) {
                float value = raster.getSample(x, y, 0) / white;
                float opaque = transparent ? raster.getSample(x, y, 1) / white : 1;
                plane[y][x] = value * opaque + 1 - opaque;
            }
        }
        return new float[][][] {plane};
    }

    private static float[][][] color(BufferedImage image) {
        float[][][] planes = new float[3][image.getHeight()][image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                float opaque = (argb >>> 24) / (float) BITS_OF_BYTE;
                for (int c = 0; c < 3; c++) {
                    float value = (argb >> (16 - 8 * c) & BITS_OF_BYTE) / (float) BITS_OF_BYTE;
                    planes[c][y][x] = value * opaque + 1 - opaque;
                }
            }
        }
        return planes;
    }
}
