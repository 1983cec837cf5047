package dev.cella.lessons.instance.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.instance.MaskPasting;
import dev.cella.lessons.instance.PastedPixel;
import dev.cella.lessons.trace.Bordered;
import java.util.List;
import java.util.Locale;

/** A pixel of the image, and the four values of the small mask that it is mixed from. */
public final class PastedPixelDrawing implements StepDrawing<PastedPixel> {
    private final MaskPasting trace;

    /** Draws the pixels of one pasted mask. */
    public PastedPixelDrawing(MaskPasting trace) {
        this.trace = trace;
    }

    @Override
    public String noun() {
        return "pixel";
    }

    @Override
    public StepFrame frame(PastedPixel step) {
        PixelGrid mask = PixelGrid.ofImage(Bordered.none(trace.input()), 1);
        PixelGrid map = PixelGrid.ofImage(Bordered.none(trace.map()), 1);
        String from = step.isInside()
                ? String.format(Locale.ROOT, "from row %.2f, column %.2f", step.sourceRow(), step.sourceColumn())
                : "outside the box";
        String decided = step.result() >= 0.5 ? ", object" : ", background";
        String result = "= " + map.write(step.result()) + decided;
        return new StepFrame(
                List.of(new StepPanel("mask", mask, neighbors(step), List.of(from), "")),
                map,
                result,
                from + " " + result);
    }

    /** Marks the neighbors that the mask has: at its border, some are missing. */
    private List<Mark> neighbors(PastedPixel step) {
        int height = (int) trace.input().size(0);
        int width = (int) trace.input().size(1);
        int top = Math.max(0, step.top());
        int left = Math.max(0, step.left());
        int rows = Math.min(height, step.top() + 2) - top;
        int columns = Math.min(width, step.left() + 2) - left;
        return step.isInside() ? List.of(Mark.window(top, left, rows, columns)) : List.of();
    }

    @Override
    public Figure products(PastedPixel step) {
        if (!step.isInside()) {
            return Layout.words("This pixel lies outside the box, so it stays 0.", 300, 40);
        }
        Equation equation = new Equation();
        int neighbors = step.values().length;
        for (int i = 0; i < neighbors; i++) {
            equation.number("weight", step.weights()[i], "×")
                    .number("mask", step.values()[i], i < neighbors - 1 ? "+" : "=");
        }
        return equation.result("pixel", step.result(), step.toString());
    }
}
