package dev.cella.datasets.npy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The element types of NumPy that hold one plain number: booleans, signed and unsigned integers of 1 to 8 bytes,
 * floats of 2, 4 and 8 bytes.
 */
public enum ElementType {
    /** One byte, 0 for false. */
    B1("b1", 1, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.get() == 0 ? 0 : 1;
        }
    },
    /** Signed byte. */
    I1("i1", 1, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.get();
        }
    },
    /** Signed, two bytes. */
    I2("i2", 2, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getShort();
        }
    },
    /** Signed, four bytes. */
    I4("i4", 4, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getInt();
        }
    },
    /** Signed, eight bytes. */
    I8("i8", 8, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getLong();
        }
    },
    /** Unsigned byte: the type of pixels. */
    U1("u1", 1, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.get() & 0xff;
        }
    },
    /** Unsigned, two bytes. */
    U2("u2", 2, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getShort() & 0xffff;
        }
    },
    /** Unsigned, four bytes. */
    U4("u4", 4, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getInt() & 0xffff_ffffL;
        }
    },
    /** Unsigned, eight bytes; as a Java {@code long}, values of 2^63 and above come out negative. */
    U8("u8", 8, true) {
        @Override
        long toLong(ByteBuffer in) {
            return in.getLong();
        }

        @Override
        float toFloat(ByteBuffer in) {
            long bits = in.getLong();
            // Halve what is too large for a signed long; the bit shifted out is kept sticky, so rounding stays right.
            return bits >= 0 ? (float) bits : 2 * (float) ((bits >>> 1) | (bits & 1));
        }
    },
    /** Half precision, IEEE 754 binary16. */
    F2("f2", 2, false) {
        @Override
        double toDouble(ByteBuffer in) {
            return Half.toFloat(in.getShort());
        }
    },
    /** Single precision. */
    F4("f4", 4, false) {
        @Override
        double toDouble(ByteBuffer in) {
            return in.getFloat();
        }
    },
    /** Double precision. */
    F8("f8", 8, false) {
        @Override
        double toDouble(ByteBuffer in) {
            return in.getDouble();
        }
    };

    private final String code;
    private final int size;
    private final boolean integer;

    ElementType(String code, int size, boolean integer) {
        this.code = code;
        this.size = size;
        this.integer = integer;
    }

    /** Returns the number of bytes of one element. */
    public int size() {
        return size;
    }

    /** Returns whether the type holds integers or truth values. */
    public boolean isInteger() {
        return integer;
    }

    /** Reads the next element of an {@linkplain #isInteger() integer} type. */
    long toLong(ByteBuffer in) {
        throw new IllegalStateException(this + " holds no integers");
    }

    /** Reads the next element of a floating-point type, exactly. */
    double toDouble(ByteBuffer in) {
        throw new IllegalStateException(this + " holds no floats");
    }

    /** Reads the next element, rounded to the nearest float32. */
    float toFloat(ByteBuffer in) {
        return integer ? (float) toLong(in) : (float) toDouble(in);
    }

    /**
     * Reads the next element of an integer type as {@code long}.
     *
     * @throws IOException if it is an unsigned integer of 2^63 or more
     */
    long toExactLong(ByteBuffer in) throws IOException {
        long value = toLong(in);
        if (value < 0 && this == U8) {
            throw new IOException(
                    Long.toUnsignedString(value) + " is 2^63 or more and does not fit into a long; try floats()");
        }
        return value;
    }

    /**
     * Reads the next element as {@code double}.
     *
     * @throws IOException if it is an integer that no {@code double} equals
     */
    double toExactDouble(ByteBuffer in) throws IOException {
        if (!integer) {
            return toDouble(in);
        }
        long value = toExactLong(in);
        if ((long) (double) value != value || value == Long.MAX_VALUE) {
            throw new IOException(value + " lies beyond 2^53 and equals no double; try longs()");
        }
        return (double) value;
    }

    static Optional<ElementType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
