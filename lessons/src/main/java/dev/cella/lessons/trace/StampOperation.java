package dev.cella.lessons.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Something that enlarges a map: each value is multiplied by a small kernel, and the products are added to the output, as in a
 * transposed convolution.
 *
 * @param rule {@code sum} if the weights count; {@code total} if all of them are 0 or 1, so that values are only copied
 * @param kernels one for all values, {@code [h, w]}, or one for each, {@code [values, h, w]}
 * @param stride pixels from one stamp to the next in the output
 * @param padding pixels removed at each side of the output
 */
public record StampOperation(String rule, INDArray kernels, int stride, int padding) implements Operation {
    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "stamps");
        data.put("rule", rule);
        data.put("kernel", List.of(kernels.size(-2), kernels.size(-1)));
        data.put("stride", stride);
        data.put("padding", padding);
        data.put("own", kernels.rank() == 3);
        data.put("weights", JavaArrays.values(kernels));
        return data;
    }
}
