package dev.cella.lessons.check;

/**
 * Reads array elements and divides integers as Java does, and fails as Java does, but always with the message.
 *
 * <p>For mistakes that end in an exception: a mistake runs so often that the JVM compiles it, and would then drop the
 * message that tells this exception from another.
 */
public final class Elements {
    private Elements() {}

    /**
     * Returns {@code rows[row][column]}.
     *
     * @throws ArrayIndexOutOfBoundsException if an index is negative or not below the length of its array
     */
    public static double at(double[][] rows, int row, int column) {
        double[] inner = rows[checked(row, rows.length)];
        return inner[checked(column, inner.length)];
    }

    /** Returns {@code values[index]}. */
    public static double at(double[] values, int index) {
        return values[checked(index, values.length)];
    }

    /**
     * Returns {@code number / divisor}, without decimals.
     *
     * @throws ArithmeticException if the divisor is 0
     */
    public static int quotient(int number, int divisor) {
        if (divisor == 0) {
            throw new ArithmeticException("/ by zero");
        }
        return number / divisor;
    }

    /** Returns {@code maps[index]}. */
    public static double[][] at(double[][][] maps, int index) {
        return maps[checked(index, maps.length)];
    }

    private static int checked(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
        return index;
    }
}
