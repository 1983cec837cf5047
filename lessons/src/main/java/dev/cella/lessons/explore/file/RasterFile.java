package dev.cella.lessons.explore.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Images in the formats that Java itself reads, but for TIFF. */
final class RasterFile {
    /** An image is decoded at no more than this many times its later size: enough for a good mean. */
    private static final int OVERSAMPLING = 8;

    private RasterFile() {}

    static DecodedImage read(String name, Format format, byte[] content, int longestSide, List<String> remarks)
            throws IOException {
        ImageReader decoder = ImageIO.getImageReadersByFormatName(format.title).next();
        return Decoder.decode(decoder, content, reader -> {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            ImageFile.checkSize(name, width, height);
            BufferedImage image = reader.read(0, every(step(Math.max(width, height), longestSide), reader));
            if (RasterRows.colors(image.getColorModel()) == RasterRows.INKS) {
                remarks.add(RasterRows.remark(name, "printing inks (CMYK)"));
            }
            return new DecodedImage(RasterRows.of(image), width, height, Exif.orientation(content));
        });
    }

    /** Rounded up, so that an image of twelve megapixels fits into a small memory. */
    private static int step(int side, int longestSide) {
        return (int) Math.ceil(side / ((double) OVERSAMPLING * longestSide));
    }

    /** Every {@code step}-th pixel of each side. */
    private static ImageReadParam every(int step, ImageReader reader) {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }
}
