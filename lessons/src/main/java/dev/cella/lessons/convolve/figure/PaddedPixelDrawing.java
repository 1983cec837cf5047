package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.PaddedPixel;
import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.trace.Bordered;
import java.util.List;

/** A pixel of a padded image, and the pixel of the image that it repeats; zeros repeat none. */
public final class PaddedPixelDrawing implements StepDrawing<PaddedPixel> {
    private final PixelGrid image;
    private final PixelGrid map;

    /** Draws the pixels of one padded image. */
    public PaddedPixelDrawing(Padded trace) {
        image = PixelGrid.ofImage(Bordered.none(trace.input()), 1);
        map = PixelGrid.ofImage(trace, 1);
    }

    @Override
    public String noun() {
        return "pixel";
    }

    @Override
    public StepFrame frame(PaddedPixel pixel) {
        List<Mark> marks = pixel.isZero() ? List.of() : List.of(Mark.value(pixel.fromRow(), pixel.fromColumn()));
        String value = map.write(pixel.value());
        StepPanel panel = new StepPanel(image, marks, List.of(source(pixel)));
        return new StepFrame(List.of(panel), map, "= " + value, source(pixel) + " = " + value);
    }

    @Override
    public Figure products(PaddedPixel pixel) {
        String position = "row " + pixel.row() + ", column " + pixel.column();
        return new Equation()
                .number(source(pixel), pixel.value(), "→")
                .result("padded " + position, pixel.value(), position + ": " + source(pixel));
    }

    private static String source(PaddedPixel pixel) {
        return pixel.isZero() ? "outside the image" : "image row " + pixel.fromRow() + ", column " + pixel.fromColumn();
    }
}
