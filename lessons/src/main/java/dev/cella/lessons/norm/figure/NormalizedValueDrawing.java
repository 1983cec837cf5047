package dev.cella.lessons.norm.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.norm.NormalizedMaps;
import dev.cella.lessons.norm.NormalizedValue;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A value of a batch in its map, the mean and the deviation of its group, and what becomes of it. */
public final class NormalizedValueDrawing implements StepDrawing<NormalizedValue> {
    private final NormalizedMaps trace;
    private final ValueRange before;
    private final ValueRange after;

    /** Draws the values of one normalization. */
    public NormalizedValueDrawing(NormalizedMaps trace) {
        this.trace = trace;
        before = ValueRange.of(trace.input());
        after = ValueRange.of(trace.map());
    }

    @Override
    public String noun() {
        return "value";
    }

    @Override
    public StepFrame frame(NormalizedValue step) {
        PixelGrid map = PixelGrid.onScale(plane(trace.input(), step), before, 1);
        PixelGrid normal = PixelGrid.onScale(plane(trace.map(), step), after, 1);
        String arithmetic = "(" + Numbers.brief(step.x()) + " − " + Numbers.inBrackets(Numbers.brief(step.mean()))
                + ") / " + Numbers.brief(step.deviation());
        String result = "= " + normal.write(step.y());
        StepPanel panel = new StepPanel(
                map, List.of(Mark.value(step.row(), step.column())), List.of("(x − mean) / deviation", arithmetic));
        return new StepFrame(List.of(panel), normal, result, arithmetic + " " + result);
    }

    @Override
    public Figure products(NormalizedValue step) {
        return new Equation()
                .number("x", step.x(), "−")
                .number("mean", step.mean(), "=")
                .number("difference", step.x() - step.mean(), "÷")
                .number("deviation", step.deviation(), "→")
                .result("normalized", step.standardized(), step.toString());
    }

    private static INDArray plane(INDArray maps, NormalizedValue step) {
        return maps.slice(step.image()).slice(step.channel());
    }
}
