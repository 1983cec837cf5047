package dev.cella.lessons.train;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads a row of numbers as {@code Nd4j.write} writes it, without trusting its sizes.
 *
 * <p>The format is two buffers, each a word, a count and a type: the shape as longs (rank, sizes, strides, options,
 * step, order) and the values. ND4J's own reader passes that shape to native code unchecked.
 */
final class FlatArray {
    private FlatArray() {}

    /** @throws IOException if the bytes are not exactly one row of float or double */
    static INDArray read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            long columns = columns(in);
            in.readUTF(); // how ND4J allocated it
            long count = in.readLong();
            String type = in.readUTF();
            int size = type.equals("DOUBLE") ? Double.BYTES : Float.BYTES;
            if (columns != count || count < 1 || count * size != in.available()) {
                throw new IOException(
                        "size " + columns + ", count " + count + " and " + in.available() + " bytes do not match");
            }
            return values(type, ByteBuffer.wrap(bytes, bytes.length - in.available(), in.available()), (int) count);
        } catch (EOFException e) {
            throw new IOException("it is cut off", e);
        }
    }

    /** Returns the last size of a shape with one dimension, or with two if the first is 1. */
    private static long columns(DataInputStream in) throws IOException {
        in.readUTF();
        long length = in.readLong();
        String type = in.readUTF();
        long rank = in.readLong();
        if (rank < 1
                || rank > 2
                || length != 2 * rank + 4
                || !type.equals("LONG")
                || (rank == 2 && in.readLong() != 1)) {
            throw new IOException("it is not a single row");
        }
        long columns = in.readLong();
        in.skipNBytes((rank + 3) * Long.BYTES);
        return columns;
    }

    private static INDArray values(String type, ByteBuffer bytes, int count) throws IOException {
        switch (type) {
            case "FLOAT" -> {
                float[] values = new float[count];
                bytes.asFloatBuffer().get(values);
                return Nd4j.createFromArray(values).reshape(1, count);
            }
            case "DOUBLE" -> {
                double[] values = new double[count];
                bytes.asDoubleBuffer().get(values);
                return Nd4j.createFromArray(values).reshape(1, count);
            }
            default -> throw new IOException("its numbers are of type " + type + " and not FLOAT or DOUBLE");
        }
    }
}
