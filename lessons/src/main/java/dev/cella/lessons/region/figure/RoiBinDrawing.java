package dev.cella.lessons.region.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.region.roi.RoiBin;
import dev.cella.lessons.region.roi.RoiPooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A bin of RoI pooling: its cells, with a ring around the largest one. */
public final class RoiBinDrawing implements StepDrawing<RoiBin> {
    private static final int MOST_VALUES = 6;

    private final RoiPooling trace;
    private final ValueRange shared;

    /** Draws the bins of one region. */
    public RoiBinDrawing(RoiPooling trace) {
        this.trace = trace;
        shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
    }

    @Override
    public String noun() {
        return "bin";
    }

    @Override
    public StepFrame frame(RoiBin bin) {
        PixelGrid input = PixelGrid.onScale(channel(trace.input(), bin.channel()), shared, 1);
        PixelGrid map = PixelGrid.onScale(channel(trace.map(), bin.channel()), shared, 1);
        List<Mark> marks = new ArrayList<>();
        if (!bin.isEmpty()) {
            marks.add(Mark.window(bin.top(), bin.left(), bin.bottom() - bin.top(), bin.right() - bin.left()));
            marks.add(Mark.ring(bin.winnerRow(), bin.winnerColumn()));
        }
        String arithmetic = arithmetic(bin);
        String result = "= " + map.write(bin.result());
        return new StepFrame(
                List.of(new StepPanel(input, marks, List.of(arithmetic))), map, result, arithmetic + " " + result);
    }

    @Override
    public Figure products(RoiBin bin) {
        if (bin.isEmpty()) {
            return new Equation().result("empty bin", 0, bin.toString());
        }
        INDArray cells = channel(trace.input(), bin.channel())
                .get(NDArrayIndex.interval(bin.top(), bin.bottom()), NDArrayIndex.interval(bin.left(), bin.right()))
                .dup()
                .reshape(bin.bottom() - bin.top(), bin.right() - bin.left());
        return new Equation().signed("cells", cells, "→").result("max", bin.result(), bin.toString());
    }

    private String arithmetic(RoiBin bin) {
        int count = (bin.bottom() - bin.top()) * (bin.right() - bin.left());
        if (bin.isEmpty() || count > MOST_VALUES) {
            return bin.isEmpty() ? "no cell" : "max of " + count + " cells";
        }
        PixelGrid input = PixelGrid.onScale(channel(trace.input(), bin.channel()), shared, 1);
        List<String> values = new ArrayList<>();
        for (int row = bin.top(); row < bin.bottom(); row++) {
            for (int column = bin.left(); column < bin.right(); column++) {
                values.add(input.write(channel(trace.input(), bin.channel()).getDouble(row, column)));
            }
        }
        return String.format(Locale.ROOT, "max of %s", String.join(", ", values));
    }

    /** Returns the plane of a channel, {@code [H, W]}. */
    static INDArray channel(INDArray values, int channel) {
        return values.rank() == 2 ? values : values.slice(channel);
    }
}
