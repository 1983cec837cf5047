package dev.cella.lessons.explore.file;

import dev.cella.lessons.explore.file.ImageFile.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * One slice of a DICOM file. Source: DICOM PS3.3, C.7.6.3 (image pixel) and C.11.2.1.2.1 (window center and width).
 *
 * @param tags its header
 * @param pixels its bytes, from the first pixel on
 */
record DicomFile(DicomTags tags, ByteBuffer pixels) {
    private static final String TRANSFER_SYNTAX = "0002,0010";
    private static final String SAMPLES = "0028,0002";
    private static final String PHOTOMETRIC = "0028,0004";
    private static final String PLANAR = "0028,0006";
    private static final String FRAMES = "0028,0008";
    private static final String ROWS = "0028,0010";
    private static final String COLUMNS = "0028,0011";
    private static final String BITS_ALLOCATED = "0028,0100";
    private static final String BITS_STORED = "0028,0101";
    private static final String SIGNED = "0028,0103";
    private static final String WINDOW_CENTER = "0028,1050";
    private static final String WINDOW_WIDTH = "0028,1051";
    private static final String INTERCEPT = "0028,1052";
    private static final String SLOPE = "0028,1053";
    private static final String PIXEL_DATA = "7FE0,0010";

    static PlanarImage read(String name, byte[] content, List<String> remarks) throws IOException {
        DicomTags tags = DicomTags.read(content);
        checkKind(name, tags);
        int rows = tags.integer(ROWS);
        int columns = tags.integer(COLUMNS);
        ImageFile.checkSize(name, columns, rows);
        int start = tags.integer(PIXEL_DATA);
        long bytes = (long) rows * columns * tags.integer(SAMPLES, 1) * tags.integer(BITS_ALLOCATED) / 8;
        if (start + bytes > content.length) {
            throw new EOFException("pixels need " + bytes + " bytes");
        }
        if (tags.integer(FRAMES, 1) > 1) {
            remarks.add(name + " holds " + tags.integer(FRAMES) + " slices, of which this is the first");
        }
        boolean bigEndian = tags.text(TRANSFER_SYNTAX).equals("1.2.840.10008.1.2.2");
        ByteBuffer pixels = ByteBuffer.wrap(content).slice(start, (int) bytes);
        pixels.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        DicomFile file = new DicomFile(tags, pixels);
        return tags.text(PHOTOMETRIC).equals("RGB") ? file.color(rows, columns) : file.gray(rows, columns);
    }

    private static void checkKind(String name, DicomTags tags) {
        if (tags.text(TRANSFER_SYNTAX).matches("1\\.2\\.840\\.10008\\.1\\.2\\.([45]|1\\.99).*")) {
            throw new Refusal(name + " is a compressed DICOM file (transfer syntax " + tags.text(TRANSFER_SYNTAX)
                    + "), and only uncompressed ones can be read here; try to export it uncompressed, or as PNG");
        }
        String photometric = tags.text(PHOTOMETRIC);
        String bits = tags.text(BITS_ALLOCATED);
        boolean gray = photometric.matches("MONOCHROME[12]") && bits.matches("8|16");
        boolean color = photometric.equals("RGB") && bits.equals("8") && tags.integer(SAMPLES, 1) == 3;
        if (tags.has(PHOTOMETRIC) && tags.has(BITS_ALLOCATED) && !gray && !color) {
            throw new Refusal(name + " holds " + photometric + " pixels of " + bits + " bits, and a slice must be gray"
                    + " (MONOCHROME1, MONOCHROME2) with 8 or 16 bits or RGB with 8; try to export it as PNG");
        }
    }

    /** Stored number, then the physical unit, then the window, then MONOCHROME1, which says that small is bright. */
    private PlanarImage gray(int rows, int columns) {
        double slope = tags.number(SLOPE, 1);
        double intercept = tags.number(INTERCEPT, 0);
        double[] values = new double[rows * columns];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = slope * stored(i) + intercept;
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        boolean window = tags.has(WINDOW_CENTER) && tags.number(WINDOW_WIDTH, 0) >= 1;
        double center = window ? tags.number(WINDOW_CENTER, 0) : (least + greatest + 1) / 2;
        double width = window ? tags.number(WINDOW_WIDTH, 0) : greatest - least + 1;
        boolean inverted = tags.text(PHOTOMETRIC).equals("MONOCHROME1");
        float[][] plane = new float[rows][columns];
        for (int i = 0; i < values.length; i++) {
            double light = inWindow(values[i], center, width);
            plane[i / columns][i % columns] = (float) (inverted ? 1 - light : light);
        }
        return new PlanarImage(new float[][][] {plane});
    }

    /** {@code ((x − (center − 0.5)) / (width − 1) + 0.5)}, not below 0 nor above 1; a step for width 1. */
    private static double inWindow(double value, double center, double width) {
        double low = center - 0.5 - (width - 1) / 2;
        if (width <= 1) {
            return value <= low ? 0 : 1;
        }
        return Math.max(0, Math.min(1, (value - low) / (width - 1)));
    }

    /** The lowest {@code BITS_STORED} bits; the others may hold anything. */
    private int stored(int index) {
        int bits = tags.integer(BITS_STORED, tags.integer(BITS_ALLOCATED));
        int number = tags.integer(BITS_ALLOCATED) == 8 ? pixels.get(index) : pixels.getShort(2 * index);
        int unused = Integer.SIZE - bits;
        return tags.integer(SIGNED, 0) == 1 ? number << unused >> unused : number << unused >>> unused;
    }

    private PlanarImage color(int rows, int columns) {
        boolean planar = tags.integer(PLANAR, 0) == 1;
        int size = rows * columns;
        float[][][] planes = new float[3][rows][columns];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < size; i++) {
                int value = pixels.get(planar ? c * size + i : 3 * i + c) & 0xff;
                planes[c][i / columns][i % columns] = value / 255f;
            }
        }
        return new PlanarImage(planes).grayIfColorless();
    }
}
