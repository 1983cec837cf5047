package dev.cella.lessons.explore.file;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.lang.reflect.Array;

/**
 * What a TIFF file says of its first page. Source: TIFF 6.0, sections 8 and 19.
 *
 * @param page the first
 * @param pages how many there are
 */
record TiffTags(Directory page, int pages) {
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIPS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_LENGTHS = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILES = 324;
    static final int TILE_LENGTHS = 325;
    static final int EXTRA_SAMPLES = 338;
    static final int SAMPLE_FORMAT = 339;

    static TiffTags read(byte[] content) throws IOException {
        CompoundDirectory all = (CompoundDirectory) new TIFFReader().read(new ByteArrayImageInputStream(content));
        return new TiffTags(all.getDirectory(0), all.directoryCount());
    }

    boolean has(int tag) {
        return page.getEntryById(tag) != null;
    }

    /** Returns the first number of a tag, or {@code otherwise} if the file does not have it. */
    int number(int tag, int otherwise) {
        return has(tag) ? Math.toIntExact(numbers(tag)[0]) : otherwise;
    }

    /** Returns all numbers of a tag that the file has. */
    long[] numbers(int tag) {
        Entry entry = page.getEntryById(tag);
        Object value = entry.getValue();
        if (!value.getClass().isArray()) {
            return new long[] {((Number) value).longValue()};
        }
        long[] numbers = new long[Array.getLength(value)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Array.getLong(value, i);
        }
        return numbers;
    }
}
