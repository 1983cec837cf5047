package dev.cella.lessons.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A window that slides over rows and columns: a convolution, a pooling, a padding.
 *
 * @param rule see {@link Operation#data}
 * @param height rows of the window
 * @param width columns of the window
 * @param stride pixels from one window to the next
 * @param dilation pixels from one value of the window to the next
 * @param edges rows and columns around the input
 * @param weights {@code [F, C, height, width]} for windows over all channels; null for windows over each channel alone
 * @param bias one per filter; null for none
 * @param function that follows, such as {@code relu}; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record WindowOperation(
        String rule,
        int height,
        int width,
        int stride,
        int dilation,
        Edges edges,
        INDArray weights,
        double[] bias,
        String function)
        implements Operation {

    /**
     * Rows and columns around an image, and what they hold.
     *
     * @param mode {@code zeros}, {@code replicate} or {@code reflect}
     */
    public record Edges(int top, int left, int bottom, int right, String mode) {
        public static final Edges NONE = new Edges(0, 0, 0, 0, "zeros");
    }

    /** Slides a window over each channel alone, without a border and without weights. */
    public static WindowOperation eachChannel(String rule, int height, int width, int stride, Edges edges) {
        return new WindowOperation(rule, height, width, stride, 1, edges, null, null, null);
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "windows");
        data.put("rule", rule.toLowerCase(Locale.ROOT));
        data.put("kernel", List.of(height, width));
        data.put("stride", stride);
        data.put("dilation", dilation);
        data.put("padding", List.of(edges.top, edges.left, edges.bottom, edges.right));
        data.put("border", edges.mode);
        if (weights != null) {
            data.put("filters", weights.size(0));
            data.put("weights", JavaArrays.values(weights));
        }
        if (bias != null) {
            data.put("bias", bias);
        }
        if (function != null) {
            data.put("function", function);
        }
        return data;
    }
}
