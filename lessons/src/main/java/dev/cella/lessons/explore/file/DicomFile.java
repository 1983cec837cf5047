package dev.cella.lessons.explore.file;

import dev.cella.lessons.explore.file.ImageFile.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The first slice of a DICOM file. Source: DICOM PS3.3, C.7.6.3 (image pixel), and PS3.5, 8.1 (pixel cells). */
final class DicomFile {
    private static final int SAMPLES = 0x00280002;
    private static final int PHOTOMETRIC = 0x00280004;
    private static final int PLANAR = 0x00280006;
    private static final int FRAMES = 0x00280008;
    private static final int ROWS = 0x00280010;
    private static final int COLUMNS = 0x00280011;
    private static final int BITS_ALLOCATED = 0x00280100;
    private static final int BITS_STORED = 0x00280101;
    private static final int HIGH_BIT = 0x00280102;
    private static final int SIGNED = 0x00280103;
    private static final int BITS_OF_COLOR = 8;

    private DicomFile() {}

    static DecodedImage read(String name, byte[] content, List<String> remarks) throws IOException {
        DicomTags tags = DicomTags.read(content);
        checkKind(name, tags);
        if (tags.isComplete() && !tags.has(DicomTags.PIXEL_DATA)) {
            throw new Refusal(
                    name + " is a DICOM file without an image, such as a report or a directory; try another file of"
                            + " the same study");
        }
        Cells cells = Cells.of(tags);
        ImageFile.checkSize(name, cells.width(), cells.height());
        if (!tags.has(DicomTags.PIXEL_DATA) || cells.length() > cells.pixels().remaining()) {
            throw new EOFException("pixels need " + cells.length() + " bytes");
        }
        if (tags.decimal(FRAMES, 1) > 1) {
            remarks.add(name + " holds " + tags.text(FRAMES) + " slices, of which this is the first");
        }
        DoubleUnaryOperator light = cells.bands() == 1
                ? GrayscalePipeline.of(name, tags, cells, remarks)
                : Brightness.ofBits(BITS_OF_COLOR);
        DoubleUnaryOperator[] brightness = {light, light, light};
        return new DecodedImage(new RasterRows(cells, brightness, cells.bands(), false, false), 1);
    }

    private static void checkKind(String name, DicomTags tags) {
        String syntax = tags.text(DicomTags.TRANSFER_SYNTAX);
        DicomElement pixels = tags.element(DicomTags.PIXEL_DATA);
        if (syntax.matches("1\\.2\\.840\\.10008\\.1\\.2\\.([45]|1\\.99).*") || (pixels != null && pixels.wrapped())) {
            throw new Refusal(name + " is a compressed DICOM file (transfer syntax "
                    + (syntax.isEmpty() ? "not named" : syntax)
                    + "), and only uncompressed ones can be read here; try to export it uncompressed, or as PNG");
        }
        String photometric = tags.text(PHOTOMETRIC);
        int bits = tags.integer(BITS_ALLOCATED, 0);
        int samples = tags.integer(SAMPLES, 1);
        boolean gray = photometric.matches("MONOCHROME[12]") && (bits == 8 || bits == 16 || bits == 32) && samples == 1;
        boolean color = photometric.equals("RGB") && bits == BITS_OF_COLOR && samples == 3;
        if (tags.has(PHOTOMETRIC) && tags.has(BITS_ALLOCATED) && !gray && !color) {
            throw new Refusal(name + " holds " + photometric + " pixels of " + bits + " bits, and a slice must be gray"
                    + " (MONOCHROME1, MONOCHROME2) with 8, 16 or 32 bits or RGB with 8; try to export it as PNG");
        }
    }

    /**
     * The stored numbers.
     *
     * @param width in pixels
     * @param height in pixels
     * @param bands numbers of a pixel
     * @param planar whether the bands lie one after the other
     * @param bytes of one number, with the bits around it
     * @param bits of the number alone
     * @param shift bits below it, which may hold anything as those above it may
     * @param signed whether its uppermost bit is the sign
     * @param pixels bytes of the file
     */
    private record Cells(
            int width,
            int height,
            int bands,
            boolean planar,
            int bytes,
            int bits,
            int shift,
            boolean signed,
            ByteBuffer pixels)
            implements StoredNumbers {
        static Cells of(DicomTags tags) throws IOException {
            int allocated = tags.integer(BITS_ALLOCATED, 0);
            int bits = tags.integer(BITS_STORED, allocated);
            int shift = tags.integer(HIGH_BIT, bits - 1) + 1 - bits;
            if (bits < 1 || shift < 0 || bits + shift > allocated) {
                throw new IOException(bits + " bits do not fit into " + allocated + " when shifted by " + shift);
            }
            return new Cells(
                    tags.integer(COLUMNS, 0),
                    tags.integer(ROWS, 0),
                    tags.integer(SAMPLES, 1),
                    tags.integer(PLANAR, 0) == 1,
                    allocated / Byte.SIZE,
                    bits,
                    shift,
                    tags.integer(SIGNED, 0) == 1,
                    tags.has(DicomTags.PIXEL_DATA)
                            ? tags.element(DicomTags.PIXEL_DATA).bytes()
                            : ByteBuffer.allocate(0));
        }

        long length() {
            return (long) width * height * bands * bytes;
        }

        @Override
        public double get(int x, int y, int band) {
            int pixel = y * width + x;
            int at = (planar ? band * width * height + pixel : pixel * bands + band) * bytes;
            long cell =
                    switch (bytes) {
                        case 1 -> pixels.get(at);
                        case 2 -> pixels.getShort(at);
                        default -> pixels.getInt(at);
                    };
            long number = cell << (Long.SIZE - bits - shift);
            return signed ? number >> (Long.SIZE - bits) : number >>> (Long.SIZE - bits);
        }
    }
}
