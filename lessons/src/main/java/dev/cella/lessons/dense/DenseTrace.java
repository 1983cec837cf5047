package dev.cella.lessons.dense;

import dev.cella.lessons.trace.DenseOperation;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer unit by unit.
 *
 * @param input the image, {@code [H, W]}
 * @param layer weights, biases and what follows the sum
 * @param map the outputs, {@code [units, 1, 1]}: a unit has no position, only a number
 */
public record DenseTrace(INDArray input, DenseUnits layer, INDArray map) implements Trace<UnitSum> {

    @Override
    public Optional<Operation> operation() {
        INDArray rows = layer.weights().dup('c').reshape(map.size(0), input.length());
        return Optional.of(new DenseOperation(rows, layer.biases(), layer.hasRelu() ? "relu" : "identity"));
    }

    /** Returns the sums of all units in order; each is computed on demand. */
    @Override
    public List<UnitSum> steps() {
        double[][] pixels = JavaArrays.matrix(input);
        return new LazySteps<>((int) map.size(0), unit -> {
            double[][] products = new double[pixels.length][pixels[0].length];
            double sum = layer.biases()[unit];
            for (int row = 0; row < pixels.length; row++) {
                for (int column = 0; column < pixels[row].length; column++) {
                    products[row][column] =
                            pixels[row][column] * layer.weights().getDouble(unit, row, column);
                    sum += products[row][column];
                }
            }
            return new UnitSum(unit, products, layer.biases()[unit], sum, layer.function(sum));
        });
    }

    /** Returns the counts in words: {@code 9 pixels, 2 units, 20 parameters}. */
    @Override
    public String toString() {
        return input.length() + " pixels, " + map.size(0) + " units, " + layer.parameters() + " parameters";
    }
}
