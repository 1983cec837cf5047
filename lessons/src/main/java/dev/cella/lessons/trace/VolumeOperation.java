package dev.cella.lessons.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A window that slides through a volume of one channel, whose slices take the place of channels.
 *
 * @param kernel {@code [depth, height, width]}
 * @param stride voxels from one window to the next, in all three directions
 */
public record VolumeOperation(INDArray kernel, int stride) implements Operation {
    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "windows");
        data.put("rule", "sum");
        data.put("depth", kernel.size(0));
        data.put("kernel", List.of(kernel.size(1), kernel.size(2)));
        data.put("stride", stride);
        data.put("dilation", 1);
        data.put("padding", List.of(0, 0, 0, 0));
        data.put("border", "zeros");
        data.put("weights", JavaArrays.values(kernel));
        return data;
    }
}
