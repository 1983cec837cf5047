package dev.cella.lessons.augment.figure;

import dev.cella.lessons.augment.Resampling;
import dev.cella.lessons.augment.SampledPixel;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A pixel of a warped image, and the four neighbors that it is mixed from. */
public final class SampledPixelDrawing implements StepDrawing<SampledPixel> {
    private static final int PAIR = 2;

    private final Resampling trace;
    private final ValueRange shared;

    /** Draws the pixels of one warped image. */
    public SampledPixelDrawing(Resampling trace) {
        this.trace = trace;
        shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
    }

    @Override
    public String noun() {
        return "pixel";
    }

    @Override
    public StepFrame frame(SampledPixel step) {
        PixelGrid input = PixelGrid.onScale(channel(trace.input(), step), shared, 1);
        PixelGrid map = PixelGrid.onScale(channel(trace.map(), step), shared, 1);
        String from = String.format(
                Locale.ROOT,
                "from row %.2f, column %.2f",
                step.source().row(),
                step.source().column());
        String result = "= " + map.write(step.result());
        Mark neighbors = Mark.window(step.top(), step.left(), PAIR, PAIR);
        return new StepFrame(
                List.of(new StepPanel("image", input, List.of(neighbors), List.of(from), "")),
                map,
                result,
                from + " " + result);
    }

    @Override
    public Figure products(SampledPixel step) {
        Equation equation = new Equation();
        int neighbors = step.values().length;
        for (int i = 0; i < neighbors; i++) {
            equation.number("weight", step.weights()[i], "×")
                    .number("pixel", step.values()[i], i < neighbors - 1 ? "+" : "=");
        }
        return equation.result("new pixel", step.result(), step + ", weights " + weights(step));
    }

    private static String weights(SampledPixel step) {
        StringBuilder words = new StringBuilder();
        for (double weight : step.weights()) {
            words.append(words.isEmpty() ? "" : ", ").append(Numbers.brief(weight));
        }
        return words.toString();
    }

    /** The plane of a step's channel, {@code [H, W]}. */
    private static INDArray channel(INDArray values, SampledPixel step) {
        return values.rank() == 2 ? values : values.slice(step.channel());
    }
}
