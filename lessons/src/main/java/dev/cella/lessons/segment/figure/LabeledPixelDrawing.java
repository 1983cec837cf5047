package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.segment.ConnectedComponents;
import dev.cella.lessons.segment.LabeledPixel;
import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.MapShape;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A pixel that gets the number of its region, the neighbor that it was reached from, and all labels so far. */
public final class LabeledPixelDrawing implements StepDrawing<LabeledPixel> {
    private final ConnectedComponents trace;
    private final PixelGrid mask;
    private final ValueRange labels;

    /** Draws the steps of one mask. */
    public LabeledPixelDrawing(ConnectedComponents trace) {
        this.trace = trace;
        mask = PixelGrid.ofImage(Bordered.none(trace.input()), 1);
        labels = ValueRange.of(trace.map());
    }

    @Override
    public String noun() {
        return "pixel";
    }

    @Override
    public StepFrame frame(LabeledPixel step) {
        Mark pixel = Mark.value(step.row(), step.column());
        List<Mark> marks =
                step.begins() ? List.of(pixel) : List.of(pixel, Mark.ring(step.fromRow(), step.fromColumn()));
        String from = step.begins() ? "no neighbor has a label yet" : "reached from the ring";
        String result = (step.begins() ? "begins region " : "joins region ") + step.label();
        return new StepFrame(
                        List.of(new StepPanel(mask, marks, List.of(from))),
                        PixelGrid.onScale(labelsAfter(step), labels, 1),
                        result,
                        from + ", " + result)
                .writing(pixel);
    }

    /** Returns the labels as they are after a step. */
    private INDArray labelsAfter(LabeledPixel step) {
        double[][] map = new double[(int) trace.map().size(0)][(int) trace.map().size(1)];
        for (LabeledPixel pixel : trace.steps().subList(0, step.number() + 1)) {
            map[pixel.row()][pixel.column()] = pixel.label();
        }
        return Nd4j.createFromArray(map);
    }

    @Override
    public String position(MapShape shape, int index) {
        LabeledPixel pixel = trace.steps().get(index);
        return shape.words(shape.index(pixel.row(), pixel.column()));
    }

    @Override
    public Figure products(LabeledPixel step) {
        return Figures.mapNumbers(Figures.named("labels after pixel " + (step.number() + 1), labelsAfter(step)));
    }
}
