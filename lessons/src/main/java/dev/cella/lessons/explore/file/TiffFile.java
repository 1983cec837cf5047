package dev.cella.lessons.explore.file;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import dev.cella.lessons.explore.file.ImageFile.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOException;

/**
 * The first page of a TIFF or BigTIFF file. TwelveMonkeys (H. Kuhr) decodes it; what its numbers mean, its tags say. Source:
 * TIFF 6.0, sections 4 to 6, 16, 18 and 19.
 *
 * @param name of the file, for messages
 * @param tags of the page
 * @param content of the file
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record TiffFile(String name, TiffTags tags, byte[] content) {
    private static final int WHITE_IS_ZERO = 0;
    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int CMYK = 5;
    private static final int CIELAB = 8;
    private static final int ITULAB = 10;
    private static final int PREMULTIPLIED = 1;

    static DecodedImage read(String name, byte[] content, List<String> remarks) throws IOException {
        TiffFile file = new TiffFile(name, TiffTags.read(content), content);
        ImageFile.checkSize(name, file.tags.number(TiffTags.WIDTH, 0), file.tags.number(TiffTags.HEIGHT, 0));
        if (file.tags.pages() > 1) {
            remarks.add(name + " holds " + file.tags.pages() + " pages, of which this is the first");
        }
        try {
            PixelRows rows = file.colors() == 0 ? file.converted(remarks) : file.stored(remarks);
            return new DecodedImage(rows, file.tags.number(TiffTags.ORIENTATION, 1));
        } catch (IIOException e) {
            if (String.valueOf(e.getMessage()).matches("(?is)(unsupported|unknown|missing) .*")) {
                throw file.refusal(e.getMessage());
            }
            throw e;
        }
    }

    private Refusal refusal(String reason) {
        String packing =
                switch (tags.number(TiffTags.COMPRESSION, 1)) {
                    case 34712, 33003, 33005 -> "JPEG 2000";
                    case 34887 -> "LERC";
                    case 34925 -> "LZMA";
                    case 50000 -> "Zstandard";
                    case 50001 -> "WebP";
                    case 50002, 52546 -> "JPEG XL";
                    default -> "";
                };
        return new Refusal(name + " is a TIFF file "
                + (packing.isEmpty()
                        ? "of a kind that cannot be read here (" + reason + ")"
                        : "compressed with " + packing + ", which cannot be read here")
                + "; try to save it uncompressed or deflated, or as PNG");
    }

    private int photometric() {
        return tags.number(TiffTags.PHOTOMETRIC, -1);
    }

    /** Returns how many bands make the color; 0 if they have to be converted, as a palette or YCbCr. */
    private int colors() {
        return switch (photometric()) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> 1;
            case RGB -> 3;
            case CMYK -> RasterRows.INKS;
            default -> 0;
        };
    }

    /** Returns the numbers as they are stored, none of them clipped or rounded. */
    private PixelRows stored(List<String> remarks) throws IOException {
        NumberKind kind = NumberKind.of(name, tags);
        checkChannels(kind);
        StoredNumbers numbers = kind.isLong()
                ? WideIntegers.read(name, tags, kind.isSigned(), content)
                : new StoredNumbers.OfRaster(
                        decoded(reader -> reader.readRaster(0, null)), kind.bits(), kind.isSigned());
        long extra = tags.has(TiffTags.EXTRA_SAMPLES) ? tags.numbers(TiffTags.EXTRA_SAMPLES)[0] : 0;
        boolean transparent = channels() > colors() && extra != 0;
        int shown = colors() + (transparent ? 1 : 0);
        if (channels() > shown) {
            remarks.add(name + " has " + channels() + " channels, of which "
                    + (shown == 1 ? "the first is" : "the first " + shown + " are") + " shown");
        }
        if (photometric() == CMYK) {
            remarks.add(RasterRows.remark(name, "printing inks (CMYK)"));
        }
        Brightness light = kind.brightness(name, numbers, colors(), remarks);
        Brightness[] brightness = new Brightness[shown];
        Arrays.fill(brightness, photometric() == WHITE_IS_ZERO ? light.inverted() : light);
        if (transparent) {
            brightness[colors()] = kind.opacity();
        }
        return new RasterRows(numbers, brightness, colors(), transparent, extra == PREMULTIPLIED);
    }

    private int channels() {
        return tags.number(TiffTags.SAMPLES, 1);
    }

    private void checkChannels(NumberKind kind) throws IOException {
        if (channels() < colors()) {
            throw new IOException(colors() + " channels are needed, and there are " + channels());
        }
        if (channels() > 1 && kind.bits() < Byte.SIZE) { // the decoder mixes their bits
            throw refusal("several channels of " + kind.bits() + " bits");
        }
    }

    /** Returns the colors that the decoder makes of a palette, of brightness and color (YCbCr) or of CIELab. */
    private PixelRows converted(List<String> remarks) throws IOException {
        if (photometric() >= CIELAB && photometric() <= ITULAB) {
            remarks.add(RasterRows.remark(name, "CIELab colors"));
        }
        return decoded(reader -> RasterRows.of(reader.read(0)));
    }

    private <T> T decoded(Decoder<T> decoder) throws IOException {
        return Decoder.decode(new TIFFImageReaderSpi().createReaderInstance(null), content, decoder);
    }
}
