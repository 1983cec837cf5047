package dev.cella.lessons.explore.file;

/**
 * Strips or tiles of a TIFF file. Source: TIFF 6.0, sections 3 (strips), 14 (predictor) and 15 (tiles).
 *
 * @param columns of a part
 * @param rows of a part, of which the last may have less
 * @param across parts side by side
 * @param down parts below each other
 * @param bandsOfPart numbers of a pixel in a part
 * @param planes parts of the same pixels, one for each band or one for all
 * @param differences whether a number is stored as its difference to the one before
 * @param offsets where each begins in the file
 * @param lengths of each, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record TiffParts(
        int columns,
        int rows,
        int across,
        int down,
        int bandsOfPart,
        int planes,
        boolean differences,
        long[] offsets,
        long[] lengths) {
    private static final int SEPARATE = 2;
    private static final int DIFFERENCES = 2;

    static TiffParts of(TiffTags tags) {
        int width = tags.number(TiffTags.WIDTH, 0);
        int height = tags.number(TiffTags.HEIGHT, 0);
        int bands = tags.number(TiffTags.SAMPLES, 1);
        boolean tiled = tags.has(TiffTags.TILES);
        boolean separate = tags.number(TiffTags.PLANAR, 1) == SEPARATE;
        int columns = tiled ? tags.number(TiffTags.TILE_WIDTH, width) : width;
        int tag = tiled ? TiffTags.TILE_HEIGHT : TiffTags.ROWS_PER_STRIP;
        int rows = tags.has(tag) ? (int) Math.min(tiled ? Integer.MAX_VALUE : height, tags.numbers(tag)[0]) : height;
        return new TiffParts(
                columns,
                rows,
                (width + columns - 1) / columns,
                (height + rows - 1) / rows,
                separate ? 1 : bands,
                separate ? bands : 1,
                tags.number(TiffTags.PREDICTOR, 1) == DIFFERENCES,
                tags.numbers(tiled ? TiffTags.TILES : TiffTags.STRIPS),
                tags.numbers(tiled ? TiffTags.TILE_LENGTHS : TiffTags.STRIP_LENGTHS));
    }

    int count() {
        return Math.multiplyExact(across * down, planes);
    }

    /** Returns how many numbers a part has. */
    int numbers() {
        return Math.multiplyExact(Math.multiplyExact(columns, rows), bandsOfPart);
    }

    int offset(int part) {
        return Math.toIntExact(offsets[part]);
    }

    int length(int part) {
        return Math.toIntExact(lengths[part]);
    }

    int left(int part) {
        return part % across * columns;
    }

    int top(int part) {
        return part / across % down * rows;
    }

    int firstBand(int part) {
        return part / (across * down);
    }
}
