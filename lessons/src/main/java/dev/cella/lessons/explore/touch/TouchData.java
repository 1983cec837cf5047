package dev.cella.lessons.explore.touch;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a touchable view shows: tensors, and for each but the first the operation that makes it from earlier ones.
 *
 * @param tensors with their names, one more than steps
 * @param steps in order
 * @param exact whether a page may compute the outputs again; if not, numbers cannot be changed there
 * @param remark a sentence below the view; null for none
 * @param controls over the first operation
 * @param hasRuler whether all windows are drawn below the input, which must be one row
 */
public record TouchData(
        List<Named> tensors,
        List<Step> steps,
        boolean exact,
        String remark,
        List<TouchControl> controls,
        boolean hasRuler) {
    /** Values that a page draws and searches without delay; as many numbers are about a megabyte. */
    static final int MOST_VALUES = 250_000;

    /** How the values of a tensor are shown. */
    public enum Colors {
        /** Gray, also where an image was centered and has negative values. */
        IMAGE,
        /** Gray as long as no value is negative. */
        GRAY,
        /** White at zero, red above, blue below. */
        DIVERGING
    }

    /**
     * A tensor with its name.
     *
     * @param name for people, such as {@code feature map}
     * @param values {@code [H, W]}, {@code [C, H, W]} or {@code [N, C, H, W]}
     * @param colors how it is shown
     * @param rowNames one per row, such as words; empty for none
     * @param columnNames one per column; empty for none
     */
    public record Named(String name, INDArray values, Colors colors, List<String> rowNames, List<String> columnNames) {
        /** Keeps copies of the lists. */
        public Named {
            rowNames = List.copyOf(rowNames);
            columnNames = List.copyOf(columnNames);
        }

        /** Names a tensor whose rows and columns have no names. */
        public Named(String name, INDArray values, Colors colors) {
            this(name, values, colors, List.of(), List.of());
        }

        MapShape shape() {
            return MapShape.ofBatch(values);
        }

        private Map<String, Object> json() {
            boolean isFloat = values.dataType() == DataType.FLOAT;
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("channels", shape().channels());
            json.put("height", shape().height());
            json.put("width", shape().width());
            json.put("samples", values.rank() == 4 ? values.size(0) : 1);
            json.put("colors", colors.name().toLowerCase(Locale.ROOT));
            json.put("float", isFloat);
            if (!rowNames.isEmpty() || !columnNames.isEmpty()) {
                json.put("rows", rowNames);
                json.put("columns", columnNames);
            }
            json.put("values", isFloat ? JavaArrays.floats(values) : JavaArrays.values(values));
            return json;
        }
    }

    /**
     * An operation, and the numbers of the tensors that it reads.
     *
     * @param from positions in the list of tensors, each before that of the output
     */
    public record Step(Operation operation, List<Integer> from) {
        /** Keeps a copy of the list. */
        public Step {
            from = List.copyOf(from);
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>(operation.data());
            json.put("from", from);
            return json;
        }
    }

    /** @throws IllegalArgumentException if there are too many values for a page */
    public TouchData {
        tensors = List.copyOf(tensors);
        steps = List.copyOf(steps);
        controls = List.copyOf(controls);
        long values =
                tensors.stream().mapToLong(tensor -> tensor.values.length()).sum();
        if (values > MOST_VALUES) {
            throw new IllegalArgumentException("a view of " + Numbers.grouped((double) values)
                    + " values is too large for a page (must be <= " + Numbers.grouped(MOST_VALUES)
                    + "); try a smaller image, or fewer layers");
        }
    }

    /** Describes operations in a row, each of which reads the tensor before it. */
    public static TouchData row(List<Named> tensors, List<? extends Operation> operations) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            steps.add(new Step(operations.get(i), List.of(i)));
        }
        return new TouchData(tensors, steps, true, null, List.of(), false);
    }

    /** Adds controls. Outputs are then gray as long as they have no negative values, since a kernel can be any. */
    public TouchData with(TouchControl... more) {
        List<Named> gray = tensors.stream()
                .map(each -> new Named(each.name, each.values, Colors.GRAY, each.rowNames, each.columnNames))
                .toList();
        return new TouchData(gray, steps, exact, remark, List.of(more), hasRuler);
    }

    /** Draws all windows below the input, which must be one row. */
    public TouchData withRuler() {
        return new TouchData(tensors, steps, exact, remark, controls, true);
    }

    /** Returns all of it as JSON with arrays of numbers. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tensors", tensors.stream().map(Named::json).toList());
        json.put("operations", steps.stream().map(Step::json).toList());
        json.put("exact", exact);
        json.put("remark", remark);
        json.put(
                "controls",
                controls.isEmpty()
                        ? null
                        : controls.stream().map(TouchControl::json).toList());
        json.put("ruler", hasRuler);
        return json;
    }
}
