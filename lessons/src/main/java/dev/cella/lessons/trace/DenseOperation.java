package dev.cella.lessons.trace;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Every output from every input, as in a dense layer.
 *
 * @param weights {@code [outputs, inputs]}
 * @param bias one per output
 * @param function that follows, such as {@code relu}; {@code identity} for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record DenseOperation(INDArray weights, double[] bias, String function) implements Operation {
    @Override
    public Map<String, Object> data() {
        return Map.of(
                "kind",
                "all",
                "rule",
                "sum",
                "filters",
                weights.size(0),
                "weights",
                JavaArrays.values(weights),
                "bias",
                bias,
                "function",
                function);
    }
}
