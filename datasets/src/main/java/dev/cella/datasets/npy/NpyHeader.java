package dev.cella.datasets.npy;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header of an array.
 *
 * @param type type of each element
 * @param byteOrder order of the bytes of an element
 * @param fortranOrder whether the first index varies fastest instead of the last
 * @param shape length of each dimension; empty for a single number
 * @param length number of bytes of the header itself
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's format</a>
 */
public record NpyHeader(ElementType type, ByteOrder byteOrder, boolean fortranOrder, List<Long> shape, long length) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

    public NpyHeader {
        shape = List.copyOf(shape);
    }

    /** Returns the number of elements: the product of the shape. */
    public long count() {
        return shape.contains(0L) ? 0 : shape.stream().reduce(1L, Math::multiplyExact);
    }

    /**
     * Reads a header and checks that the file is large enough for the numbers it promises, before memory is allocated
     * for them.
     *
     * @param available number of bytes from the beginning of the header to the end of the data
     * @throws IOException if it is no header, if the elements are no plain numbers, or if it promises more than
     *     {@code available} bytes can hold
     */
    static NpyHeader read(InputStream stream, long available) throws IOException {
        var in = new DataInputStream(stream);
        try {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new IOException("this is not a NumPy array: it does not begin with \\x93NUMPY");
            }
            int version = in.readUnsignedByte();
            in.readByte(); // the minor version, 0 in all formats so far
            if (version < 1 || version > 3) {
                throw new IOException("format version " + version + " is unknown; versions 1 to 3 can be read");
            }
            var prefix = new byte[version == 1 ? 2 : 4];
            in.readFully(prefix);
            long textLength = littleEndian(prefix);
            long length = MAGIC.length + 2 + prefix.length + textLength;
            if (textLength > LONGEST || length > available) {
                throw new IOException("the header claims to have " + textLength + " bytes; at most "
                        + Math.min(LONGEST, available) + " are possible");
            }
            var text = new byte[(int) textLength];
            in.readFully(text);
            var charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            return parse(new String(text, charset), length, available);
        } catch (EOFException e) {
            throw new IOException("the file ends within the header", e);
        }
    }

    private static NpyHeader parse(String text, long length, long available) throws IOException {
        Map<String, Object> entries;
        try {
            entries = HeaderText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (entries.keySet().equals(KEYS)
                && entries.get("descr") instanceof String descr
                && entries.get("fortran_order") instanceof Boolean fortranOrder
                && entries.get("shape") instanceof List<?> shape) {
            var lengths = shape.stream().map(Long.class::cast).toList();
            return new NpyHeader(type(descr), byteOrder(descr), fortranOrder, lengths, length).checked(available);
        }
        throw new IOException("the header must have descr, fortran_order and shape, and has " + entries);
    }

    private static ElementType type(String descr) throws IOException {
        var code = descr.matches("[<>=|].*") ? descr.substring(1) : descr;
        return ElementType.of(code)
                .orElseThrow(() -> new IOException("the array holds " + content(code) + " (element type '" + descr
                        + "'), but only plain numbers can be read: b1, i1 to i8, u1 to u8, f2, f4, f8"));
    }

    private static String content(String code) {
        return switch (code.isEmpty() ? ' ' : code.charAt(0)) {
            case 'U', 'S', 'a' -> "text";
            case 'O' -> "Python objects";
            case 'M' -> "dates";
            case 'm' -> "time spans";
            case 'c' -> "complex numbers";
            case 'V' -> "raw bytes";
            case 'f' -> "floats of an unusual size";
            default -> "elements of an unknown kind";
        };
    }

    private static ByteOrder byteOrder(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private NpyHeader checked(long available) throws IOException {
        if (shape.stream().anyMatch(dimension -> dimension < 0)) {
            throw new IOException("shape " + shape + " has a negative length; lengths are 0 or more");
        }
        long room = available - length;
        if (overflows() || count() > room / type.size()) {
            throw new IOException("shape " + shape + " of " + type + " needs more than the " + room
                    + " bytes that follow the header; the file is truncated or its header is wrong");
        }
        return this;
    }

    private boolean overflows() {
        try {
            return count() < 0;
        } catch (ArithmeticException e) {
            return true;
        }
    }

    private static long littleEndian(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }
}
