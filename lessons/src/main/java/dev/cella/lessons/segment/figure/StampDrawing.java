package dev.cella.lessons.segment.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.segment.Enlargement;
import dev.cella.lessons.segment.Stamp;
import dev.cella.lessons.segment.TransposedConvolution;
import dev.cella.lessons.segment.Unpooling;
import dev.cella.lessons.trace.MapShape;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.nd4j.linalg.factory.Nd4j;

/** A value of a small map, and what it writes into the larger one. */
public final class StampDrawing implements StepDrawing<Stamp> {
    private static final int MOST_WEIGHTS = 4;

    private final Enlargement trace;
    private final ValueRange scale;
    private final PixelGrid input;
    private final DoubleFunction<String> weight;

    /** Draws the steps of one operation. */
    public StampDrawing(Enlargement trace) {
        this.trace = trace;
        scale = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
        input = PixelGrid.onScale(trace.input(), scale, 1);
        weight = Numbers.alike(Arrays.stream(trace.weights(0, 0))
                .flatMapToDouble(Arrays::stream)
                .toArray());
    }

    @Override
    public String noun() {
        return "value";
    }

    @Override
    public StepFrame frame(Stamp step) {
        PixelGrid map = PixelGrid.onScale(Nd4j.createFromArray(step.map()), scale, 1);
        List<String> lines = lines(step);
        StepPanel panel = new StepPanel(input, List.of(Mark.value(step.row(), step.column())), lines);
        String result = result(step);
        return new StepFrame(List.of(panel), map, result, String.join("; ", lines) + " " + result)
                .writing(written(step));
    }

    /** A step belongs to a value of the input. */
    @Override
    public String position(MapShape larger, int index) {
        return MapShape.of(trace.input()).words(index);
    }

    /** Where the stamp lies in the output, without what padding removes; of an unpooling, the one pixel that it writes. */
    private Mark written(Stamp step) {
        if (trace instanceof Unpooling) {
            return Mark.value(step.top() + winner(step) / width(step), step.left() + winner(step) % width(step));
        }
        int top = Math.max(0, step.top());
        int left = Math.max(0, step.left());
        int bottom = Math.min(step.map().length, step.top() + step.weights().length);
        int right = Math.min(step.map()[0].length, step.left() + width(step));
        return Mark.window(top, left, Math.max(0, bottom - top), Math.max(0, right - left));
    }

    private List<String> lines(Stamp step) {
        String value = input.write(step.value());
        boolean isShort = step.weights().length <= MOST_WEIGHTS && width(step) <= MOST_WEIGHTS;
        if (!(trace instanceof TransposedConvolution)) {
            return List.of();
        }
        return isShort
                ? Arrays.stream(step.weights())
                        .map(row -> Arrays.stream(row)
                                .mapToObj(each -> value + "·" + Numbers.inBrackets(weight.apply(each)))
                                .collect(Collectors.joining(", ")))
                        .toList()
                : List.of(value + " × kernel");
    }

    private String result(Stamp step) {
        String value = input.write(step.value());
        if (trace instanceof Unpooling) {
            return value + " goes to row " + (step.top() + winner(step) / width(step)) + ", column "
                    + (step.left() + winner(step) % width(step));
        }
        return trace instanceof TransposedConvolution
                ? "added to the map"
                : value + " is copied " + step.weights().length * width(step) + " times";
    }

    private static int width(Stamp step) {
        return step.weights()[0].length;
    }

    /** The position of the only weight that is not 0. */
    private static int winner(Stamp step) {
        double[] all =
                Arrays.stream(step.weights()).flatMapToDouble(Arrays::stream).toArray();
        int winner = 0;
        for (int i = 0; i < all.length; i++) {
            winner = all[i] != 0 ? i : winner;
        }
        return winner;
    }

    @Override
    public Figure products(Stamp step) {
        return Figures.mapNumbers(
                Figures.named("kernel", Nd4j.createFromArray(step.weights())),
                Figures.named(input.write(step.value()) + " × kernel", Nd4j.createFromArray(step.products())));
    }
}
