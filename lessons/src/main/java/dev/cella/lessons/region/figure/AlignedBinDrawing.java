package dev.cella.lessons.region.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.region.roi.AlignedBin;
import dev.cella.lessons.region.roi.RoiAlign;
import dev.cella.lessons.region.roi.SamplePoint;
import java.util.List;
import java.util.stream.Collectors;

/** A bin of RoIAlign: the cells that its points lie between, and the mean of the interpolated values. */
public final class AlignedBinDrawing implements StepDrawing<AlignedBin> {
    private static final int MOST_VALUES = 4;

    private final RoiAlign trace;
    private final ValueRange shared;

    /** Draws the bins of one region. */
    public AlignedBinDrawing(RoiAlign trace) {
        this.trace = trace;
        shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
    }

    @Override
    public String noun() {
        return "bin";
    }

    @Override
    public StepFrame frame(AlignedBin bin) {
        PixelGrid input = PixelGrid.onScale(RoiBinDrawing.channel(trace.input(), bin.channel()), shared, 1);
        PixelGrid map = PixelGrid.onScale(RoiBinDrawing.channel(trace.map(), bin.channel()), shared, 1);
        String result = "= " + map.write(bin.result());
        String arithmetic = arithmetic(bin, map);
        return new StepFrame(
                List.of(new StepPanel(input, List.of(cells(bin.points())), List.of(arithmetic))),
                map,
                result,
                arithmetic + " " + result);
    }

    /** Marks all cells that any point reads. */
    private static Mark cells(List<SamplePoint> points) {
        int top = points.stream().mapToInt(SamplePoint::top).min().orElseThrow();
        int left = points.stream().mapToInt(SamplePoint::left).min().orElseThrow();
        int bottom = points.stream().mapToInt(SamplePoint::bottom).max().orElseThrow();
        int right = points.stream().mapToInt(SamplePoint::right).max().orElseThrow();
        return Mark.window(top, left, bottom - top + 1, right - left + 1);
    }

    private static String arithmetic(AlignedBin bin, PixelGrid map) {
        int count = bin.values().size();
        return count > MOST_VALUES
                ? "mean of " + count + " points"
                : "mean of " + bin.values().stream().map(map::write).collect(Collectors.joining(", "));
    }

    /** Draws the first point of a bin: four cells, each times its weight. */
    @Override
    public Figure products(AlignedBin bin) {
        SamplePoint point = bin.points().get(0);
        Equation equation = new Equation();
        var plane = RoiBinDrawing.channel(trace.input(), bin.channel());
        for (int i = 0; i < point.weights().length; i++) {
            double cell = plane.getDouble(point.rows()[i], point.columns()[i]);
            equation.number("weight", point.weights()[i], "×").number("cell", cell, i < 3 ? "+" : "=");
        }
        return equation.result("point " + point, bin.values().get(0), bin.toString());
    }
}
