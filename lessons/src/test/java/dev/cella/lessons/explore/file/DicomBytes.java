package dev.cella.lessons.explore.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes DICOM elements, with types or without. */
final class DicomBytes {
    static final String IMPLICIT = "1.2.840.10008.1.2";
    static final String EXPLICIT = "1.2.840.10008.1.2.1";
    private static final Set<String> LONG = Set.of("SQ", "OW", "OB", "UN");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean explicit;

    DicomBytes(boolean explicit) {
        this.explicit = explicit;
    }

    /** A slice of one row. */
    static DicomBytes slice(boolean explicit, int bits, int highBit, int... pixels) {
        return new DicomBytes(explicit)
                .text(0x00080060, "CS", "CT")
                .numbers(0x00280002, "US", 1)
                .text(0x00280004, "CS", "MONOCHROME2")
                .numbers(0x00280010, "US", 1)
                .numbers(0x00280011, "US", pixels.length)
                .numbers(0x00280100, "US", 16)
                .numbers(0x00280101, "US", bits)
                .numbers(0x00280102, "US", highBit)
                .numbers(0x00280103, "US", 0);
    }

    DicomBytes text(int tag, String type, String text) {
        String even = text.length() % 2 == 0 ? text : text + " ";
        return bytes(tag, type, even.getBytes(StandardCharsets.ISO_8859_1));
    }

    DicomBytes numbers(int tag, String type, int... numbers) {
        ByteBuffer value = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            value.putShort((short) number);
        }
        return bytes(tag, type, value.array());
    }

    DicomBytes bytes(int tag, String type, byte[] value) {
        head(tag, type, value.length);
        out.writeBytes(value);
        return this;
    }

    /** A sequence of one item, whose lengths are left open or not. */
    DicomBytes sequence(int tag, DicomBytes item, boolean open) {
        byte[] elements = item.out.toByteArray();
        head(tag, "SQ", open ? -1 : elements.length + 8);
        delimiter(0xfffee000, open ? -1 : elements.length);
        out.writeBytes(elements);
        if (open) {
            delimiter(0xfffee00d, 0);
            delimiter(0xfffee0dd, 0);
        }
        return this;
    }

    private void head(int tag, String type, int length) {
        ByteBuffer head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag);
        if (!explicit) {
            head.putInt(length);
        } else if (LONG.contains(type)) {
            head.put(type.getBytes(StandardCharsets.US_ASCII))
                    .putShort((short) 0)
                    .putInt(length);
        } else {
            head.put(type.getBytes(StandardCharsets.US_ASCII)).putShort((short) length);
        }
        out.write(head.array(), 0, head.position());
    }

    private void delimiter(int tag, int length) {
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(head.putShort((short) (tag >>> 16))
                .putShort((short) tag)
                .putInt(length)
                .array());
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /** Puts something and, if {@code syntax} is not null, group 0002 before the elements. */
    byte[] after(String before, String syntax) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
        if (syntax != null) {
            file.writeBytes(new DicomBytes(true).text(0x00020010, "UI", syntax).toByteArray());
        }
        file.writeBytes(toByteArray());
        return file.toByteArray();
    }
}
