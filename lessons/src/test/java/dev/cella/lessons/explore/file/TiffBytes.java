package dev.cella.lessons.explore.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes uncompressed TIFF files of one strip, with any tags. */
final class TiffBytes {
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int LONG = 4;

    private final TreeMap<Integer, Integer> tags = new TreeMap<>();
    private final ByteOrder order;

    TiffBytes(ByteOrder order, int width, int height, int bits, int form) {
        this.order = order;
        tags.putAll(Map.of(256, width, 257, height, 258, bits, 259, 1, 262, 1, 277, 1, 278, height, 339, form));
    }

    TiffBytes with(int tag, int value) {
        tags.put(tag, value);
        return this;
    }

    /** Returns a file with as many pages, all of which show the same numbers. */
    byte[] of(int pages, byte[] numbers) {
        tags.put(273, HEADER);
        tags.put(279, numbers.length);
        int page = 2 + tags.size() * ENTRY + 4;
        ByteBuffer file =
                ByteBuffer.allocate(HEADER + numbers.length + pages * page).order(order);
        file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(file.get(0));
        file.putShort((short) 42).putInt(HEADER + numbers.length).put(numbers);
        for (int i = 1; i <= pages; i++) {
            file.putShort((short) tags.size());
            tags.forEach((tag, value) -> file.putShort(tag.shortValue())
                    .putShort((short) LONG)
                    .putInt(1)
                    .putInt(value));
            file.putInt(i == pages ? 0 : file.position() + 4);
        }
        return file.array();
    }

    /** Returns numbers as a file stores them. */
    byte[] stored(double... numbers) {
        int bits = tags.get(258);
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * bits / 8).order(order);
        for (double number : numbers) {
            switch (bits) {
                case 8 -> bytes.put((byte) number);
                case 16 -> bytes.putShort((short) (int) number);
                case 32 ->
                    bytes.putInt(tags.get(339) == 3 ? Float.floatToRawIntBits((float) number) : (int) (long) number);
                default -> bytes.putLong(tags.get(339) == 3 ? Double.doubleToRawLongBits(number) : (long) number);
            }
        }
        return bytes.array();
    }
}
