package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns bytes of UTF-8 into text. An incomplete character waits for its last bytes, which come with a later call. */
final class Utf8Decoder {
    private static final byte[] NOTHING = {};

    private byte[] begun = NOTHING;

    String decode(byte[] bytes, int offset, int length) {
        if (begun.length > 0) {
            byte[] joined = Arrays.copyOf(begun, begun.length + length);
            System.arraycopy(bytes, offset, joined, begun.length, length);
            begun = NOTHING;
            return decode(joined, 0, joined.length);
        }
        int whole = wholeCharacters(bytes, offset, length);
        begun = whole == length ? NOTHING : Arrays.copyOfRange(bytes, offset + whole, offset + length);
        return new String(bytes, offset, whole, StandardCharsets.UTF_8);
    }

    /** Returns the number of bytes up to the last complete character. */
    private static int wholeCharacters(byte[] bytes, int offset, int length) {
        for (int back = 1; back <= Math.min(3, length); back++) {
            int lead = bytes[offset + length - back] & 0xFF;
            if (lead >= 0xC0) { // a lead byte: 110x, 1110, 11110 announce 2, 3, 4 bytes
                int announced = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return announced > back ? length - back : length;
            }
            if (lead < 0x80) {
                return length;
            }
        }
        return length;
    }
}
