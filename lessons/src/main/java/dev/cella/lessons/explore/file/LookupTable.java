package dev.cella.lessons.explore.file;

import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;

/**
 * A table of DICOM that gives each number another one. Source: DICOM PS3.3, C.11.1.1.1.
 *
 * @param first the number that the first entry stands for; smaller ones have the same entry
 * @param bits of an entry
 * @param entries without sign; the last one stands for all greater numbers, too
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record LookupTable(int first, int bits, int[] entries) implements DoubleUnaryOperator {
    private static final int DESCRIPTOR = 0x00283002;
    private static final int DATA = 0x00283006;
    private static final int MOST_ENTRIES = 65536;

    /**
     * Reads a table.
     *
     * @param item of the sequence that holds it
     * @param signed whether it is for numbers that can be negative
     */
    static LookupTable of(DicomTags item, boolean signed) {
        int[] descriptor = item.integers(DESCRIPTOR);
        String type = item.element(DESCRIPTOR).type();
        boolean negative = type.equals("SS") || (type.isEmpty() && signed);
        ByteBuffer data = item.element(DATA).bytes();
        int[] entries = new int[descriptor[0] == 0 ? MOST_ENTRIES : descriptor[0]];
        boolean words = data.remaining() >= entries.length * Short.BYTES;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = words ? data.getShort(i * Short.BYTES) & 0xffff : data.get(i) & 0xff;
        }
        return new LookupTable(negative ? (short) descriptor[1] : descriptor[1], descriptor[2], entries);
    }

    @Override
    public double applyAsDouble(double number) {
        return entries[(int) Math.max(0, Math.min(entries.length - 1, number - first))];
    }
}
