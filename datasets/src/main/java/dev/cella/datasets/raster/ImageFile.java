package dev.cella.datasets.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes files without their metadata, and says which file is damaged. */
final class ImageFile {
    private ImageFile() {}

    /** What is made of a decoded image. */
    interface Made<T> {
        T of(BufferedImage image) throws IOException;
    }

    /** Decodes a file as {@link RgbImage#decode} does. */
    static <T> T decode(String name, String format, byte[] file, int mostPixels, Made<T> made) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in, true, true);
            int height = reader.getHeight(0);
            int width = reader.getWidth(0);
            if ((long) height * width > mostPixels) {
                throw new TooLarge(name + " promises " + width + " × " + height + " pixels (at most " + mostPixels
                        + " in all are read); replace it by the image of the set");
            }
            T image = made.of(reader.read(0));
            if (!warnings.isEmpty()) {
                throw new IOException(String.join("; ", warnings));
            }
            return image;
        } catch (TooLarge e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    name + " is no complete " + format + " image (" + e.getMessage() + "); get a new copy of the file",
                    e);
        } finally {
            reader.dispose();
        }
    }

    /** An image that is refused for its size, not for damage. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    /** Returns the samples of all channels, pixel by pixel; {@code getNumBands()} of the raster says how many. */
    static byte[] samples(Raster raster) throws IOException {
        int bits = raster.getSampleModel().getSampleSize(0);
        if (bits != 8 || raster.getTransferType() != DataBuffer.TYPE_BYTE) {
            throw new IOException("it has " + bits + " bits per channel instead of 8");
        }
        return (byte[]) raster.getDataElements(0, 0, raster.getWidth(), raster.getHeight(), null);
    }
}
