package dev.cella.lessons.singleshot.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.singleshot.DecodedBox;
import dev.cella.lessons.singleshot.YoloDecoding;
import dev.cella.lessons.singleshot.YoloGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A cell of a YOLO grid, and how five numbers in it become a box with an objectness. */
public final class DecodedBoxDrawing implements StepDrawing<DecodedBox> {
    private static final int OBJECTNESS = 4;

    private final YoloGrid grid;
    private final INDArray numbers;
    private final INDArray confidences;
    private final ValueRange raw;
    private final ValueRange certain;

    /** Draws the boxes of one output. */
    public DecodedBoxDrawing(YoloDecoding trace) {
        grid = trace.grid();
        numbers = trace.input();
        confidences = trace.map();
        raw = ValueRange.of(numbers);
        certain = ValueRange.of(confidences);
    }

    @Override
    public String noun() {
        return "box";
    }

    @Override
    public StepFrame frame(DecodedBox step) {
        INDArray objectness = numbers.slice(step.anchor() * grid.numbersPerAnchor() + OBJECTNESS);
        PixelGrid plane = PixelGrid.onScale(objectness, raw, 1);
        PixelGrid map = PixelGrid.onScale(confidences.slice(step.anchor()), certain, 1);
        StepPanel panel = new StepPanel(plane, List.of(Mark.value(step.row(), step.column())), lines(step));
        return new StepFrame(List.of(panel), map, "confidence " + Numbers.brief(step.confidence()), step.toString());
    }

    /** Writes the decoding of the four numbers of the box, and of the objectness. */
    private List<String> lines(DecodedBox step) {
        List<String> lines = new ArrayList<>(boxLines(grid, step));
        lines.add("objectness σ(" + Numbers.brief(step.raw()[OBJECTNESS]) + ") = " + Numbers.brief(step.objectness()));
        return lines;
    }

    /** Writes the decoding of the four numbers of the box. */
    static List<String> boxLines(YoloGrid grid, DecodedBox step) {
        BoundingBox anchor = grid.anchorBox(step.anchor(), step.row(), step.column());
        double[] t = step.raw();
        return List.of(
                center("x", grid.stride(), step.column(), t[0], step.centerX()),
                center("y", grid.stride(), step.row(), t[1], step.centerY()),
                size("width", anchor.width(), t[2], step.width()),
                size("height", anchor.height(), t[3], step.height()));
    }

    private static String center(String axis, int stride, int cell, double raw, double center) {
        return String.format(
                Locale.ROOT, "%s = %d · (%d + σ(%s)) = %.1f", axis, stride, cell, Numbers.brief(raw), center);
    }

    private static String size(String side, double anchor, double raw, double size) {
        return side + " = " + Numbers.brief(anchor) + " · exp(" + Numbers.brief(raw) + ") = "
                + String.format(Locale.ROOT, "%.1f", size);
    }

    @Override
    public Figure products(DecodedBox step) {
        return new Equation()
                .number("objectness", step.objectness(), "·")
                .number("softmax of class " + step.label(), step.share(), "=")
                .result("confidence", step.confidence(), step.toString());
    }

    @Override
    public boolean showsProducts() {
        return true;
    }
}
