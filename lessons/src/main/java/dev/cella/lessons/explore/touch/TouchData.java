package dev.cella.lessons.explore.touch;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a touchable view shows: tensors, and between each two the operation that makes the second from the first.
 *
 * @param tensors with their names, one more than operations
 * @param operations in order
 * @param exact whether a page may compute the outputs again; if not, numbers cannot be changed there
 */
public record TouchData(List<Named> tensors, List<Operation> operations, boolean exact) {
    /** Values that a page draws and searches without delay; as many numbers are about a megabyte. */
    static final int MOST_VALUES = 250_000;

    /**
     * A tensor with its name.
     *
     * @param name for people, such as {@code feature map}
     * @param values {@code [H, W]} or {@code [C, H, W]}
     * @param isImage whether it is shown in gray; otherwise white is zero
     */
    public record Named(String name, INDArray values, boolean isImage) {
        MapShape shape() {
            return MapShape.of(values);
        }
    }

    /**
     * @throws IllegalArgumentException if an operation does not lead from a tensor to the next, or there are too many values
     */
    public TouchData {
        tensors = List.copyOf(tensors);
        operations = List.copyOf(operations);
        for (int i = 0; i < operations.size(); i++) {
            MapShape next = tensors.get(i + 1).shape();
            List<Integer> made = operations.get(i).outputShape(tensors.get(i).shape());
            if (!made.equals(List.of(next.channels(), next.height(), next.width()))) {
                throw new IllegalArgumentException("step " + (i + 1) + " makes a tensor of shape " + made
                        + ", and the next one has shape [" + next.channels() + ", " + next.height() + ", "
                        + next.width()
                        + "] (each step must begin with the output of the one before); try touch(first, second) where"
                        + " second was made from first.map()");
            }
        }
        long values =
                tensors.stream().mapToLong(tensor -> tensor.values.length()).sum();
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("a view of " + Numbers.grouped((double) values)
                    + " values is too large for a page (must be <= " + Numbers.grouped(MOST_VALUES)
                    + "); try a smaller image, or fewer layers");
        }
    }

    /** Returns all of it as JSON with arrays of numbers. */
    Map<String, Object> json() {
        List<Map<String, Object>> named = new ArrayList<>();
        for (Named tensor : tensors) {
            boolean isFloat = tensor.values.dataType() == DataType.FLOAT;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", tensor.name);
            json.put("channels", tensor.shape().channels());
            json.put("height", tensor.shape().height());
            json.put("width", tensor.shape().width());
            json.put("colors", tensor.isImage ? "gray" : "diverging");
            json.put("float", isFloat);
            json.put(
                    "values",
                    isFloat
                            ? tensor.values.dup('c').data().asFloat()
                            : tensor.values.dup('c').data().asDouble());
            named.add(json);
        }
        return Map.of(
                "tensors", named,
                "operations", operations.stream().map(Operation::data).toList(),
                "exact", exact);
    }
}
