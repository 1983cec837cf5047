package dev.cella.lessons.segment;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.StampOperation;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What enlarges a map, step by step: each value of the input writes a few values of the output, where stamps that overlap are added
 * up. There is one step per value of the <em>input</em>.
 */
public sealed interface Enlargement extends Trace<Stamp> permits NearestUpsampling, Unpooling, TransposedConvolution {
    /** Returns the weights that a value of the input is multiplied by, {@code [h][w]}. */
    double[][] weights(int row, int column);

    /** Returns the pixels from one stamp to the next in the output. */
    int stride();

    /** Returns the pixels removed at each side of the output. */
    default int padding() {
        return 0;
    }

    /** Returns all stamps in order, row by row; each is computed on demand, and holds the output as far as it is filled. */
    @Override
    default List<Stamp> steps() {
        double[][] values = JavaArrays.matrix(input());
        int columns = values[0].length;
        return new LazySteps<>((int) input().length(), last -> {
            double[][] map = new double[(int) map().size(0)][(int) map().size(1)];
            for (int i = 0; i <= last; i++) {
                stamp(values[i / columns][i % columns], i / columns, i % columns, map);
            }
            int row = last / columns;
            int column = last % columns;
            double[][] weights = weights(row, column);
            return new Stamp(
                    row,
                    column,
                    values[row][column],
                    weights,
                    row * stride() - padding(),
                    column * stride() - padding(),
                    map);
        });
    }

    /**
     * Returns the step of a value of the input.
     *
     * @param position row and column of the value, from 0
     * @throws IllegalArgumentException if the input has no such position
     */
    @Override
    default Stamp step(int... position) {
        return steps().get(MapShape.of(input()).index(position));
    }

    private void stamp(double value, int row, int column, double[][] map) {
        double[][] weights = weights(row, column);
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                int y = row * stride() + i - padding();
                int x = column * stride() + j - padding();
                if (y >= 0 && y < map.length && x >= 0 && x < map[0].length) {
                    map[y][x] += value * weights[i][j];
                }
            }
        }
    }

    /** Describes stamps that only copy values. */
    static Optional<Operation> copying(INDArray kernels, int stride) {
        return Optional.of(new StampOperation("total", kernels, stride, 0));
    }
}
