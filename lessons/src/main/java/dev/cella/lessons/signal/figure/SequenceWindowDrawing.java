package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.signal.SequenceConvolution;
import dev.cella.lessons.signal.SequenceWindow;
import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A window on a sequence: as tall as the sequence has channels, so it only moves to the right. */
public final class SequenceWindowDrawing implements StepDrawing<SequenceWindow> {
    private static final int MOST_LINES = 6;

    private final SequenceConvolution trace;
    private final double[][] values;
    private final double[][] weights;
    private final PixelGrid plane;
    private final PixelGrid map;
    private final DoubleFunction<String> weight;

    /** Draws the windows of one convolution. */
    public SequenceWindowDrawing(SequenceConvolution trace) {
        this.trace = trace;
        values = JavaArrays.matrix(trace.input());
        weights = JavaArrays.matrix(trace.kernel());
        plane = PixelGrid.ofImage(Bordered.none(trace.input()), 1);
        map = PixelGrid.ofMap(trace.map(), 1);
        weight = Numbers.alike(JavaArrays.values(trace.kernel()));
    }

    @Override
    public String noun() {
        return "window";
    }

    @Override
    public StepFrame frame(SequenceWindow step) {
        Mark mark = Mark.window(0, step.start(), weights.length, weights[0].length);
        String sum = map.write(step.sum());
        StepPanel panel = new StepPanel(plane, List.of(mark), lines(step));
        return new StepFrame(List.of(panel), map, "= " + sum, "sum " + sum);
    }

    /** One line per value that isn't 0, since one-hot words are mostly zeros. */
    private List<String> lines(SequenceWindow step) {
        List<String> lines = new ArrayList<>();
        for (int channel = 0; channel < weights.length; channel++) {
            for (int i = 0; i < weights[0].length; i++) {
                double value = values[channel][step.start() + i];
                if (value != 0) {
                    String product = Numbers.brief(value) + "·" + Numbers.inBrackets(weight.apply(weights[channel][i]))
                            + word(step.start() + i);
                    lines.add(lines.isEmpty() ? product : "+ " + product);
                }
            }
        }
        if (lines.size() > MOST_LINES) {
            return List.of(lines.size() + " products other than 0");
        }
        return lines.isEmpty() ? List.of("only zeros") : lines;
    }

    private String word(int position) {
        return position < trace.columnNames().size()
                ? " (" + trace.columnNames().get(position) + ")"
                : "";
    }

    @Override
    public Figure products(SequenceWindow step) {
        INDArray under = trace.input()
                .get(NDArrayIndex.all(), NDArrayIndex.interval(step.start(), step.start() + weights[0].length))
                .dup();
        return new Equation()
                .values("window", under, "×")
                .signed("kernel", trace.kernel(), "=")
                .signed("products", Nd4j.createFromArray(step.products()), "→")
                .result("sum", step.sum(), step.toString());
    }
}
