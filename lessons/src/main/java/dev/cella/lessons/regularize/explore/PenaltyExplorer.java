package dev.cella.lessons.regularize.explore;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.step.FilmStrip;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.explore.touch.TouchData;
import dev.cella.lessons.explore.touch.TouchData.Colors;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.regularize.Penalty;
import dev.cella.lessons.regularize.ShrinkTrace;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of penalties: what one step does to each weight. The page answers by itself. */
public final class PenaltyExplorer {
    /** From nothing to the largest weight, in parts of it. */
    private static final double[] PARTS = {0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8};

    private static final double[] L2 = {0, 0.1, 0.25, 0.5, 0.75, 0.9};

    private PenaltyExplorer() {}

    /**
     * Shows weights before and after one step of a penalty with learning rate 1, with the strengths of L1 and L2 to move.
     *
     * @param weights {@code [H, W]} or {@code [C, H, W]}
     * @throws IllegalArgumentException if the weights have another shape
     */
    public static void explorePenalty(INDArray weights) {
        Display.display(view(weights));
    }

    static Touch view(INDArray weights) {
        double largest = weights.castTo(DataType.DOUBLE).amaxNumber().doubleValue();
        double[] l1 = Arrays.stream(PARTS)
                .map(part -> Double.parseDouble(Numbers.brief(part * largest)))
                .toArray();
        ShrinkTrace trace = ShrinkTrace.shrink(weights, new Penalty(l1[3], 0), 1);
        return TouchView.of(
                TouchData.row(
                                List.of(
                                        new Named("weights", weights, Colors.DIVERGING),
                                        new Named("after the step", trace.map(), Colors.DIVERGING)),
                                List.of(trace.operation().orElseThrow()))
                        .with(
                                slider("L1", "l1: what is taken from each weight", l1, 3, s -> Map.of("threshold", s)),
                                slider(
                                        "L2",
                                        "l2: the share that is taken from each weight",
                                        L2,
                                        0,
                                        s -> Map.of("weights", new double[] {1 - s}))),
                FilmStrip.of(trace).figure());
    }

    private static TouchControl slider(
            String label, String tooltip, double[] values, int chosen, DoubleFunction<Map<String, Object>> settings) {
        List<String> names = Arrays.stream(values).mapToObj(Numbers::brief).toList();
        List<Map<String, Object>> changes =
                Arrays.stream(values).mapToObj(settings).toList();
        return new TouchControl(label, tooltip, true, names, changes, chosen);
    }
}
