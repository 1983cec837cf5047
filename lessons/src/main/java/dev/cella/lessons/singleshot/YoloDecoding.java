package dev.cella.lessons.singleshot;

import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The boxes in the output of a YOLO net for one image, one step per box.
 *
 * <p>In the cell in row r and column c, with cells of s pixels and an anchor of height a and width b: {@code x = s (c + σ(tx))},
 * {@code y = s (r + σ(ty))}, {@code width = b exp(tw)}, {@code height = a exp(th)}. The confidence is {@code σ(to)} times the
 * softmax of the best class. Source: Redmon and Farhadi, YOLO9000 (2017), section 2, "direct location prediction".
 *
 * @param grid whose cells the output fills
 * @param input the output of the net, {@code [anchors · (5 + classes), rows, columns]}
 */
public record YoloDecoding(YoloGrid grid, INDArray input) implements Trace<DecodedBox> {
    /** Returns the confidence of each box, {@code [anchors, rows, columns]}. */
    @Override
    public INDArray map() {
        double[] confidences =
                steps().stream().mapToDouble(DecodedBox::confidence).toArray();
        return Nd4j.createFromArray(confidences).reshape(grid.anchors().perPosition(), grid.rows(), grid.columns());
    }

    /** Returns one step per box, anchor by anchor and row by row. */
    @Override
    public List<DecodedBox> steps() {
        int cells = grid.rows() * grid.columns();
        double[] values = JavaArrays.values(input);
        return new LazySteps<>(grid.boxes(), i -> {
            double[] numbers = new double[grid.numbersPerAnchor()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = values[(i / cells * numbers.length + k) * cells + i % cells];
            }
            int cell = i % cells;
            return DecodedBox.of(grid, i / cells, cell / grid.columns(), cell % grid.columns(), numbers);
        });
    }

    /** Returns all boxes with their classes and confidences, however low. */
    public List<Detection> detections() {
        return steps().stream()
                .map(step -> new Detection(step.box(), step.label(), step.confidence()))
                .toList();
    }

    /** Returns the number of boxes. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d boxes, one per cell and anchor", grid.boxes());
    }
}
