package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.signal.VolumeConvolution;
import dev.cella.lessons.signal.VolumeWindow;
import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A window in a volume: the slices that it reaches through side by side, the sum of each, and the slice of the map. */
public final class VolumeWindowDrawing implements StepDrawing<VolumeWindow> {
    private static final int MOST_SLICES = 4;

    private final VolumeConvolution trace;
    private final int depth;
    private final int height;
    private final int width;
    private final List<PixelGrid> slices;
    private final List<PixelGrid> maps;
    private final DoubleFunction<String> weight;

    /** Draws the windows of one convolution. */
    public VolumeWindowDrawing(VolumeConvolution trace) {
        this.trace = trace;
        depth = (int) trace.kernel().size(0);
        height = (int) trace.kernel().size(1);
        width = (int) trace.kernel().size(2);
        slices = IntStream.range(0, (int) trace.input().size(0))
                .mapToObj(slice -> PixelGrid.ofImage(
                        Bordered.none(trace.input().slice(slice).dup()), 1))
                .toList();
        ValueRange scale = ValueRange.of(trace.map());
        maps = IntStream.range(0, (int) trace.map().size(0))
                .mapToObj(slice -> PixelGrid.onScale(trace.map().slice(slice).dup(), scale, 1))
                .toList();
        weight = Numbers.alike(JavaArrays.values(trace.kernel()));
    }

    @Override
    public String noun() {
        return "window";
    }

    /** The slices of a volume take the place of channels. */
    @Override
    public String position(MapShape shape, int index) {
        return shape.words(index).replace("channel", "slice");
    }

    /** @throws IllegalArgumentException if the window reaches through more slices than lie side by side */
    @Override
    public StepFrame frame(VolumeWindow step) {
        if (depth > MOST_SLICES) {
            throw new IllegalArgumentException("a window through " + depth
                    + " slices does not fit side by side (must be" + " <= " + MOST_SLICES + "); try a kernel of 3x3x3");
        }
        PixelGrid map = maps.get(step.slice());
        List<StepPanel> panels =
                IntStream.range(0, depth).mapToObj(d -> panel(step, d, map)).toList();
        String sum = IntStream.range(0, depth)
                        .mapToObj(d -> Numbers.inBrackets(Numbers.brief(step.sumOfSlice(d))))
                        .collect(Collectors.joining(" + "))
                + " = " + map.write(step.sum());
        return new StepFrame(panels, map, sum, sum);
    }

    private StepPanel panel(VolumeWindow step, int d, PixelGrid map) {
        int slice = step.slice() * step.stride() + d;
        int top = step.row() * step.stride();
        int left = step.column() * step.stride();
        List<String> lines = IntStream.range(0, height)
                .mapToObj(i -> (i == 0 ? "" : "+ ")
                        + IntStream.range(0, width)
                                .mapToObj(j -> Numbers.brief(trace.input().getDouble(slice, top + i, left + j)) + "·"
                                        + Numbers.inBrackets(
                                                weight.apply(trace.kernel().getDouble(d, i, j))))
                                .collect(Collectors.joining(" + ")))
                .toList();
        return new StepPanel(
                "slice " + slice,
                slices.get(slice),
                List.of(Mark.window(top, left, height, width)),
                lines,
                "= " + map.write(step.sumOfSlice(d)));
    }

    @Override
    public Figure products(VolumeWindow step) {
        return Layout.column(
                IntStream.range(0, depth).mapToObj(d -> products(step, d)).toArray(Figure[]::new));
    }

    private Figure products(VolumeWindow step, int d) {
        int top = step.row() * step.stride();
        int left = step.column() * step.stride();
        INDArray under = trace.input()
                .slice(step.slice() * step.stride() + d)
                .get(NDArrayIndex.interval(top, top + height), NDArrayIndex.interval(left, left + width))
                .dup();
        return new Equation()
                .values("slice " + (step.slice() * step.stride() + d), under, "×")
                .signed("kernel, slice " + d, trace.kernel().slice(d).dup(), "=")
                .signed("products", Nd4j.createFromArray(step.products()[d]), "→")
                .result("sum", step.sumOfSlice(d), step.toString());
    }
}
