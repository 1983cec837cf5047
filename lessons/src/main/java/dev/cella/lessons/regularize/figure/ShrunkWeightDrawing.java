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
import dev.cella.lessons.regularize.ShrinkTrace;
import dev.cella.lessons.regularize.ShrunkWeight;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A weight before and after a step of a penalty, on one scale. */
public final class ShrunkWeightDrawing implements StepDrawing<ShrunkWeight> {
    private final ShrinkTrace trace;
    private final ValueRange shared;
    private final DoubleFunction<String> weight;

    /** Draws the weights of one step. */
    public ShrunkWeightDrawing(ShrinkTrace trace) {
        this.trace = trace;
        shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
        weight = Numbers.alike(JavaArrays.values(trace.input()));
    }

    @Override
    public String noun() {
        return "weight";
    }

    @Override
    public StepFrame frame(ShrunkWeight step) {
        List<Mark> marks = List.of(Mark.value(step.row(), step.column()));
        PixelGrid before = PixelGrid.onScale(channel(trace.input(), step), shared, 1);
        PixelGrid after = PixelGrid.onScale(channel(trace.map(), step), shared, 1);
        String words = weight.apply(step.weight()) + " · " + Numbers.brief(step.factor()) + ", toward 0 by "
                + Numbers.brief(step.threshold()) + " = " + after.write(step.result());
        return new StepFrame(List.of(new StepPanel("weights", before, marks, List.of(), "")), after, words, words);
    }

    @Override
    public Figure products(ShrunkWeight step) {
        return new Equation()
                .number("weight", step.weight(), "×")
                .number("L2 leaves", step.factor(), "→")
                .number("scaled", step.scaled(), "toward 0 by")
                .number("L1", step.threshold(), "→")
                .result("after the step", step.result(), step.toString());
    }

    /** The plane of a step's channel, {@code [H, W]}. */
    private static INDArray channel(INDArray values, ShrunkWeight step) {
        return values.rank() == 2 ? values : values.slice(step.channel());
    }
}
