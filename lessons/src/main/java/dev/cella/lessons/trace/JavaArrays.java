package dev.cella.lessons.trace;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tensors as arrays of Java, for plain loops.
 *
 * <p>The numbers of a tensor are read at once, and the tensor is kept alive meanwhile. ND4J's own {@code toDoubleMatrix()}
 * makes a tensor of each row first, and may read numbers of a tensor that is freed at that moment.
 */
public final class JavaArrays {
    private JavaArrays() {}

    /** Returns the values of a tensor of any shape and data type, row by row. */
    public static double[] values(INDArray tensor) {
        double[] values = new double[Math.toIntExact(tensor.length())];
        read(tensor, DataType.DOUBLE, numbers -> numbers.asNioDouble().get(values));
        return values;
    }

    /** Returns {@link #values} as float32. */
    public static float[] floats(INDArray tensor) {
        float[] values = new float[Math.toIntExact(tensor.length())];
        read(tensor, DataType.FLOAT, numbers -> numbers.asNioFloat().get(values));
        return values;
    }

    /** Returns {@link #values} as whole numbers; fractions are cut off. */
    public static int[] ints(INDArray tensor) {
        int[] values = new int[Math.toIntExact(tensor.length())];
        read(tensor, DataType.INT32, numbers -> numbers.asNioInt().get(values));
        return values;
    }

    private static void read(INDArray tensor, DataType type, Consumer<DataBuffer> reader) {
        if (tensor.isEmpty()) {
            return;
        }
        INDArray inRows = tensor.castTo(type).dup('c');
        try {
            reader.accept(inRows.data());
        } finally {
            Reference.reachabilityFence(inRows); // its numbers are freed with it, even while they are read
        }
    }

    /**
     * Returns a matrix of any data type.
     *
     * @return {@code [rows][columns]}
     * @throws IllegalArgumentException if the tensor has another rank
     */
    public static double[][] matrix(INDArray tensor) {
        requireRank(2, tensor, "matrix");
        return inRows(values(tensor), (int) tensor.size(0), (int) tensor.size(1), 0);
    }

    /**
     * Returns several matrices of one size, such as the channels of an image or the slices of a volume.
     *
     * @return {@code [matrices][rows][columns]}
     * @throws IllegalArgumentException if the tensor has another rank than 3
     */
    public static double[][][] matrices(INDArray tensor) {
        requireRank(3, tensor, "stack of matrices");
        double[] values = values(tensor);
        int rows = (int) tensor.size(1);
        int columns = (int) tensor.size(2);
        double[][][] matrices = new double[(int) tensor.size(0)][][];
        Arrays.setAll(matrices, i -> inRows(values, rows, columns, i * rows * columns));
        return matrices;
    }

    private static double[][] inRows(double[] values, int rows, int columns, int offset) {
        double[][] matrix = new double[rows][];
        Arrays.setAll(matrix, row -> Arrays.copyOfRange(values, offset + row * columns, offset + (row + 1) * columns));
        return matrix;
    }

    private static void requireRank(int rank, INDArray tensor, String what) {
        if (tensor.rank() != rank) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(tensor.shape()) + " is no " + what
                    + " (must have " + rank + " axes); try tensor.slice(0) for the first of several");
        }
    }
}
