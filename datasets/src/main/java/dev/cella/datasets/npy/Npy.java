package dev.cella.datasets.npy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One NumPy array: a {@code .npy} file, or a member of an {@link Npz}.
 *
 * <p>Opening reads the header only. Each reading method streams the numbers once into its result, in C order (the last
 * index varies fastest) whatever order the file has. It needs a small buffer besides the result. Like NumPy, it ignores
 * whatever follows the last number. Immutable and thread-safe.
 */
public final class Npy {
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final NpySource source;
    private final NpyHeader header;
    private final ElementReader elements;

    private Npy(NpySource source, NpyHeader header) {
        this.source = source;
        this.header = header;
        this.elements = new ElementReader(source, header);
    }

    /**
     * Opens an array file.
     *
     * @throws IOException if it cannot be read, is no array of plain numbers, or is shorter than its header promises
     */
    public static Npy open(Path file) throws IOException {
        return open(NpySource.of(file));
    }

    static Npy open(NpySource source) throws IOException {
        try (var in = new BufferedInputStream(source.open())) {
            return new Npy(source, NpyHeader.read(in, source.size()));
        } catch (IOException e) {
            throw source.named(e);
        }
    }

    /** Returns type, order and shape. */
    public NpyHeader header() {
        return header;
    }

    /**
     * Returns all numbers as float32, in the array's shape. Integers up to 2^24 and halves are exact; larger integers and
     * doubles are rounded to the nearest float32, doubles beyond its range become infinite.
     *
     * @throws IOException if reading fails, if there are more than 2^29 - 1 numbers (2 GB), or if memory does not suffice
     */
    public INDArray floats() throws IOException {
        int count = checkCount(Integer.MAX_VALUE / Float.BYTES);
        if (header.shape().isEmpty()) {
            var single = new float[1];
            elements.readAll((position, in) -> single[position] = header.type().toFloat(in));
            return Nd4j.scalar(single[0]);
        }
        var shape = header.shape().stream().mapToLong(Long::longValue).toArray();
        var array = allocate((long) count * Float.BYTES, () -> Nd4j.createUninitialized(DataType.FLOAT, shape));
        if (count > 0) {
            var values = array.data().asNioFloat();
            elements.readAll(
                    (position, in) -> values.put(position, header.type().toFloat(in)));
        }
        return array;
    }

    /**
     * Returns the stored bytes of an array of one-byte elements; {@code & 0xff} gives the value of an unsigned one.
     *
     * @throws IOException if reading fails, if elements are larger than a byte, or if memory does not suffice
     */
    public byte[] bytes() throws IOException {
        return bytesAt(0, header.count());
    }

    /**
     * Returns the stored bytes of some entries along the first axis, such as images 10 to 19 of {@code [N, H, W]}.
     * Serves for arrays that are too large to be read at once.
     *
     * @param start the first entry
     * @param count number of entries
     * @throws IOException if reading fails, if elements are larger than a byte, or if memory does not suffice
     * @throws IndexOutOfBoundsException if there are no such entries
     */
    public byte[] bytes(int start, int count) throws IOException {
        long entries = header.shape().isEmpty() ? 1 : header.shape().get(0);
        if (start < 0 || count < 0 || (long) start + count > entries) {
            throw new IndexOutOfBoundsException("entries " + start + " to " + ((long) start + count) + " of " + this
                    + " do not exist; it has " + entries);
        }
        long each = entries == 0 ? 0 : header.count() / entries;
        return bytesAt(start * each, count * each);
    }

    private byte[] bytesAt(long from, long count) throws IOException {
        if (header.type().size() != 1) {
            throw source.named(new IOException("elements of type " + header.type()
                    + " do not fit into bytes, which hold i1, u1 and b1; try longs() or doubles()"));
        }
        int length = checkCount(count, MOST);
        var bytes = allocate(length, () -> new byte[length]);
        elements.read(from, count, (position, in) -> bytes[position] = in.get());
        return bytes;
    }

    /**
     * Returns all integers as {@code int}, exactly.
     *
     * @throws IOException if reading fails, if the array holds floats or an integer outside the range of {@code int}, or if
     *     memory does not suffice
     */
    public int[] ints() throws IOException {
        requireIntegers("ints()");
        int count = checkCount(MOST);
        var ints = allocate((long) count * Integer.BYTES, () -> new int[count]);
        elements.readAll((position, in) -> {
            long value = header.type().toExactLong(in);
            if (value != (int) value) {
                throw new IOException(value + " at position " + position + " does not fit into an int; try longs()");
            }
            ints[position] = (int) value;
        });
        return ints;
    }

    /**
     * Returns all integers as {@code long}, exactly.
     *
     * @throws IOException if reading fails, if the array holds floats or an unsigned integer of 2^63 or more, or if memory does
     *     not suffice
     */
    public long[] longs() throws IOException {
        requireIntegers("longs()");
        int count = checkCount(MOST);
        var longs = allocate((long) count * Long.BYTES, () -> new long[count]);
        elements.readAll((position, in) -> longs[position] = header.type().toExactLong(in));
        return longs;
    }

    /**
     * Returns all numbers as {@code double}, exactly.
     *
     * @throws IOException if reading fails, if the array holds an integer that no {@code double} equals, or if memory does not
     *     suffice
     */
    public double[] doubles() throws IOException {
        int count = checkCount(MOST);
        var doubles = allocate((long) count * Double.BYTES, () -> new double[count]);
        elements.readAll((position, in) -> doubles[position] = header.type().toExactDouble(in));
        return doubles;
    }

    private void requireIntegers(String method) throws IOException {
        if (!header.type().isInteger()) {
            throw source.named(new IOException("elements of type " + header.type() + " are floats, but " + method
                    + " returns integers; try doubles() or floats()"));
        }
    }

    private int checkCount(int most) throws IOException {
        return checkCount(header.count(), most);
    }

    private int checkCount(long count, int most) throws IOException {
        if (count > most) {
            throw source.named(new IOException(count + " elements are too many for one Java array, which holds " + most
                    + (header.type().size() == 1 ? "; try bytes(start, count)" : "")));
        }
        return (int) count;
    }

    private <T> T allocate(long length, Supplier<T> array) throws IOException {
        try {
            return array.get();
        } catch (OutOfMemoryError e) {
            throw source.named(new IOException(MemoryNeed.of(header, length), e));
        }
    }

    @Override
    public String toString() {
        return source.name() + ", " + header.type() + " " + header.shape();
    }
}
