package dev.cella.lessons.explore.file;

import dev.cella.lessons.explore.file.ImageFile.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.zip.InflaterInputStream;

/**
 * 64-bit integers of a TIFF file, which NumPy writes unless it is told otherwise and TwelveMonkeys does not read.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bands numbers of a pixel
 * @param signed whether the uppermost bit is the sign
 * @param values {@code [H][W][bands]} in one row
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record WideIntegers(int width, int height, int bands, boolean signed, long[] values) implements StoredNumbers {
    private static final int PLAIN = 1;
    private static final int DEFLATE = 8;
    private static final int OLD_DEFLATE = 32946;

    static WideIntegers read(String name, TiffTags tags, boolean signed, byte[] content) throws IOException {
        int compression = tags.number(TiffTags.COMPRESSION, PLAIN);
        if (compression != PLAIN && compression != DEFLATE && compression != OLD_DEFLATE) {
            throw new Refusal(
                    name + " holds compressed 64-bit integers, which can only be read here if they are deflated;"
                            + " try to save it uncompressed, or as 16-bit integers");
        }
        int width = tags.number(TiffTags.WIDTH, 0);
        int height = tags.number(TiffTags.HEIGHT, 0);
        int bands = tags.number(TiffTags.SAMPLES, 1);
        long[] values = new long[Math.multiplyExact(width * height, bands)];
        WideIntegers image = new WideIntegers(width, height, bands, signed, values);
        TiffParts parts = TiffParts.of(tags);
        for (int part = 0; part < parts.count(); part++) {
            var packed = new ByteArrayInputStream(content, parts.offset(part), parts.length(part));
            InputStream in = compression == PLAIN ? packed : new InflaterInputStream(packed);
            ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(Math.multiplyExact(parts.numbers(), Long.BYTES)));
            ByteOrder order = content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            image.put(parts, part, bytes.order(order).asLongBuffer());
        }
        return image;
    }

    @Override
    public double get(int x, int y, int band) {
        long value = values[(y * width + x) * bands + band];
        return signed || value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
    }

    /** Puts the numbers of a part where they belong; what lies beyond the image is filling. */
    private void put(TiffParts parts, int part, LongBuffer numbers) {
        int step = parts.bandsOfPart();
        long[] before = new long[step];
        for (int y = parts.top(part); y < Math.min(height, parts.top(part) + parts.rows()); y++) {
            for (int i = 0; i < parts.columns() * step; i++) {
                long value = numbers.get() + (parts.differences() && i >= step ? before[i % step] : 0);
                before[i % step] = value;
                int x = parts.left(part) + i / step;
                if (x < width) {
                    values[(y * width + x) * bands + parts.firstBand(part) + i % step] = value;
                }
            }
        }
    }
}
