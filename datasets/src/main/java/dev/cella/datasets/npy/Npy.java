package dev.cella.datasets.npy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One array of NumPy: a {@code .npy} file, or a member of a {@link Npz}.
 *
 * <p>Opening reads the header only. Each of the reading methods streams the numbers once from the start into its result,
 * in C order (last index fastest) whatever order the file has; besides the result only a small buffer is held. What
 * follows the last number is ignored, as NumPy does. Immutable and safe for several threads.
 */
public final class Npy {
    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final NpyHeader header;

    private Npy(Source source, NpyHeader header) {
        this.source = source;
        this.header = header;
    }

    /** Where the bytes of an array come from, header included. */
    interface Source {
        /** How an error calls it. */
        String name();

        /** An upper bound of the bytes that {@link #open()} can give. */
        long size() throws IOException;

        InputStream open() throws IOException;
    }

    /**
     * Opens an array file.
     *
     * @throws IOException if it cannot be read, is no array of plain numbers, or is shorter than its header promises
     */
    public static Npy open(Path file) throws IOException {
        return open(new Source() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        });
    }

    static Npy open(Source source) throws IOException {
        try (var in = new BufferedInputStream(source.open())) {
            return new Npy(source, NpyHeader.read(in, source.size()));
        } catch (IOException e) {
            throw named(source, e);
        }
    }

    /** Type, order and shape. */
    public NpyHeader header() {
        return header;
    }

    /**
     * All numbers as float32, in the array's shape. Integers up to 2^24 and halves are exact; larger integers and
     * doubles are rounded to the nearest float32, doubles beyond its range become infinite.
     *
     * @throws IOException if reading fails, or if there are more than 2^29 - 1 numbers (2 GB)
     */
    public INDArray floats() throws IOException {
        checkCount(Integer.MAX_VALUE / Float.BYTES);
        if (header.shape().isEmpty()) {
            var single = new float[1];
            decode((position, in) -> single[position] = header.type().toFloat(in));
            return Nd4j.scalar(single[0]);
        }
        var shape = header.shape().stream().mapToLong(Long::longValue).toArray();
        var array = Nd4j.createUninitialized(DataType.FLOAT, shape);
        if (header.count() == 0) {
            return array;
        }
        var values = array.data().asNioFloat();
        decode((position, in) -> values.put(position, header.type().toFloat(in)));
        return array;
    }

    /**
     * The stored bytes of an array of one-byte elements; {@code & 0xff} gives the value of an unsigned one.
     *
     * @throws IOException if reading fails, or if elements are larger than a byte
     */
    public byte[] bytes() throws IOException {
        if (header.type().size() != 1) {
            throw named(
                    source,
                    new IOException("elements of type " + header.type()
                            + " do not fit bytes, which hold i1, u1 and b1; try longs() or doubles()"));
        }
        var bytes = new byte[checkCount(Integer.MAX_VALUE - 8)];
        decode((position, in) -> bytes[position] = in.get());
        return bytes;
    }

    /**
     * All integers as {@code int}, exactly.
     *
     * @throws IOException if reading fails, if the array holds floats, or an integer outside the range of {@code int}
     */
    public int[] ints() throws IOException {
        requireIntegers("ints()");
        var ints = new int[checkCount(Integer.MAX_VALUE - 8)];
        decode((position, in) -> {
            long value = exactLong(in);
            if (value != (int) value) {
                throw new IOException(value + " at position " + position + " does not fit an int; try longs()");
            }
            ints[position] = (int) value;
        });
        return ints;
    }

    /**
     * All integers as {@code long}, exactly.
     *
     * @throws IOException if reading fails, if the array holds floats, or an unsigned integer of 2^63 or more
     */
    public long[] longs() throws IOException {
        requireIntegers("longs()");
        var longs = new long[checkCount(Integer.MAX_VALUE - 8)];
        decode((position, in) -> longs[position] = exactLong(in));
        return longs;
    }

    /**
     * All numbers as {@code double}, exactly.
     *
     * @throws IOException if reading fails, or if the array holds an integer that no {@code double} equals
     */
    public double[] doubles() throws IOException {
        var doubles = new double[checkCount(Integer.MAX_VALUE - 8)];
        decode((position, in) -> doubles[position] =
                header.type().isInteger() ? exactDouble(in) : header.type().toDouble(in));
        return doubles;
    }

    private long exactLong(ByteBuffer in) throws IOException {
        long value = header.type().toLong(in);
        if (value < 0 && header.type() == ElementType.U8) {
            throw new IOException(Long.toUnsignedString(value) + " is 2^63 or more and fits no long; try floats()");
        }
        return value;
    }

    private double exactDouble(ByteBuffer in) throws IOException {
        long value = exactLong(in);
        if ((long) (double) value != value || value == Long.MAX_VALUE) {
            throw new IOException(value + " lies beyond 2^53 and equals no double; try longs()");
        }
        return (double) value;
    }

    private void requireIntegers(String method) throws IOException {
        if (!header.type().isInteger()) {
            throw named(
                    source,
                    new IOException("elements of type " + header.type() + " are floats and " + method
                            + " gives integers; try doubles() or floats()"));
        }
    }

    private int checkCount(int most) throws IOException {
        if (header.count() > most) {
            throw named(
                    source,
                    new IOException(header.count() + " elements are too many for one array, which holds " + most
                            + "; read the file in parts"));
        }
        return (int) header.count();
    }

    /** Takes one element from the buffer and puts it to a position in C order. */
    private interface Taker {
        void take(int position, ByteBuffer in) throws IOException;
    }

    private void decode(Taker taker) throws IOException {
        if (header.count() == 0) {
            return;
        }
        try (var in = source.open()) {
            in.skipNBytes(header.length());
            var positions = new Positions(header);
            var buffer = ByteBuffer.allocate(BUFFER).order(header.byteOrder());
            long left = header.count() * header.type().size();
            while (left > 0) {
                int wanted = (int) Math.min(BUFFER, left);
                int got = in.readNBytes(buffer.array(), 0, wanted);
                if (got < wanted) {
                    throw new IOException("the data ends " + (left - got)
                            + " bytes before what its header promises; the file is cut short");
                }
                buffer.clear().limit(wanted);
                while (buffer.hasRemaining()) {
                    taker.take(positions.next(), buffer);
                }
                left -= wanted;
            }
        } catch (IOException e) {
            throw named(source, e);
        }
    }

    private static IOException named(Source source, IOException e) {
        return new IOException(source.name() + ": " + e.getMessage(), e);
    }

    @Override
    public String toString() {
        return source.name() + ", " + header.type() + " " + header.shape();
    }
}
