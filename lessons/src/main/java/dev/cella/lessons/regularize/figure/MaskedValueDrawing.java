package dev.cella.lessons.regularize.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.regularize.DropoutTrace;
import dev.cella.lessons.regularize.MaskedValue;
import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A value and the mask at its position: kept and scaled, or dropped. */
public final class MaskedValueDrawing implements StepDrawing<MaskedValue> {
    private final DropoutTrace trace;
    private final ValueRange shared;
    private final DoubleFunction<String> value;

    /** Draws the values of one mask. */
    public MaskedValueDrawing(DropoutTrace trace) {
        this.trace = trace;
        shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
        value = Numbers.alike(JavaArrays.values(trace.input()));
    }

    @Override
    public String noun() {
        return "value";
    }

    @Override
    public StepFrame frame(MaskedValue step) {
        List<Mark> marks = List.of(Mark.value(step.row(), step.column()));
        PixelGrid values = PixelGrid.onScale(channel(trace.input(), step), shared, 1);
        PixelGrid mask = PixelGrid.ofImage(Bordered.none(channel(trace.mask(), step)), 1);
        PixelGrid map = PixelGrid.onScale(channel(trace.map(), step), shared, 1);
        String words = String.format(
                Locale.ROOT,
                "%s · %d / %s = %s",
                value.apply(step.value()),
                step.mask(),
                Numbers.brief(step.keptShare()),
                map.write(step.result()));
        return new StepFrame(
                List.of(
                        new StepPanel("values", values, marks, List.of(), ""),
                        new StepPanel("mask", mask, marks, List.of(), step.isKept() ? "kept" : "dropped")),
                map,
                words,
                words + (step.isKept() ? ", kept" : ", dropped"));
    }

    @Override
    public Figure products(MaskedValue step) {
        return new Equation()
                .number("value", step.value(), "×")
                .number("mask", step.mask(), "÷")
                .number("share kept", step.keptShare(), "→")
                .result(step.isKept() ? "kept" : "dropped", step.result(), step.toString());
    }

    /** The plane of a step's channel, {@code [H, W]}. */
    private static INDArray channel(INDArray values, MaskedValue step) {
        return values.rank() == 2 ? values : values.slice(step.channel());
    }
}
