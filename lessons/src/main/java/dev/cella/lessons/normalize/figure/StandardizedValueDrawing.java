package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.normalize.Standardization;
import dev.cella.lessons.normalize.StandardizedValue;
import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** A value of an image, the mean and the deviation of its channel, and its z-score. */
public final class StandardizedValueDrawing implements StepDrawing<StandardizedValue> {
    private final Standardization trace;
    private final ValueRange scores;
    private final DoubleFunction<String> pixel;

    /** Draws the values of one image. */
    public StandardizedValueDrawing(Standardization trace) {
        this.trace = trace;
        scores = ValueRange.of(trace.map());
        pixel = Numbers.alike(JavaArrays.values(trace.input()));
    }

    @Override
    public String noun() {
        return "value";
    }

    @Override
    public StepFrame frame(StandardizedValue step) {
        PixelGrid channel = PixelGrid.ofImage(Bordered.none(trace.input().slice(step.channel())), 1);
        PixelGrid map = PixelGrid.onScale(trace.map().slice(step.channel()), scores, 1);
        String arithmetic = "(" + pixel.apply(step.x()) + " − " + Numbers.inBrackets(Numbers.brief(step.mean()))
                + ") / " + Numbers.brief(step.deviation());
        String result = "= " + map.write(step.z());
        StepPanel panel = new StepPanel(
                channel, List.of(Mark.value(step.row(), step.column())), List.of("(x − mean) / deviation", arithmetic));
        return new StepFrame(List.of(panel), map, result, arithmetic + " " + result);
    }

    @Override
    public Figure products(StandardizedValue step) {
        return new Equation()
                .number("x", step.x(), "−")
                .number("mean", step.mean(), "=")
                .number("difference", step.x() - step.mean(), "÷")
                .number("deviation", step.deviation(), "→")
                .result("z-score", step.z(), step.toString());
    }
}
