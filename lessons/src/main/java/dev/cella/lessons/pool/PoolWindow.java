package dev.cella.lessons.pool;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What pooling computes at one position: one step of a pooling.
 *
 * @param setting kind of pooling, window size and stride
 * @param row of the result in the pooled map, from 0
 * @param column of the same
 * @param values of the window, row by row
 * @param result one number of the pooled map
 */
@SuppressWarnings("ArrayRecordComponent") // created for one look, never shared
public record PoolWindow(PoolingSetting setting, int row, int column, double[] values, double result) {

    /**
     * Lays the window on a map, and turns the values under it into one number.
     *
     * @param map {@code [height][width]}
     * @param row of the pooled map
     * @param column of the pooled map
     */
    static PoolWindow look(double[][] map, PoolingSetting setting, int row, int column) {
        int top = row * setting.stride();
        int left = column * setting.stride();
        int size = setting.window();
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                values[i * size + j] = map[top + i][left + j];
            }
        }
        return new PoolWindow(setting, row, column, values, setting.pool().of(values));
    }

    /** Returns the row of the window's upper left value in the input map. */
    public int top() {
        return row * setting.stride();
    }

    /** Returns the column of the window's upper left value in the input map. */
    public int left() {
        return column * setting.stride();
    }

    /** Returns the index in {@link #values} of the chosen value; empty if all values count. */
    public OptionalInt winner() {
        Pool pool = setting.pool();
        return pool.chooses() ? OptionalInt.of(pool.winner(values)) : OptionalInt.empty();
    }

    /** Returns how much the result rises if the i-th value rises by 1. */
    public double gradient(int i) {
        return setting.pool().gradient(values, i);
    }

    /** Returns the arithmetic: {@code row 0, column 2: max of 0.100, 0.400, 0.200, 0.300 = 0.400}. */
    @Override
    public String toString() {
        String listed = Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.3f", value + 0.0))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT, "row %d, column %d: %s of %s = %.3f", row, column, setting.pool(), listed, result);
    }
}
