package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Equation;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.step.Mark;
import dev.cella.lessons.draw.step.StepDrawing;
import dev.cella.lessons.draw.step.StepFrame;
import dev.cella.lessons.draw.step.StepPanel;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolWindow;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.nd4j.linalg.factory.Nd4j;

/** A window of a pooling: its values with a ring around the one that is chosen, and the one number that they become. */
public final class PoolWindowDrawing implements StepDrawing<PoolWindow> {
    private static final int MOST_VALUES = 9;

    private final PixelGrid input;
    private final PixelGrid map;
    private final DoubleFunction<String> value;

    /** Draws the windows of one pooling. */
    public PoolWindowDrawing(Pooling trace) {
        ValueRange shared = ValueRange.of(trace.input()).and(ValueRange.of(trace.map()));
        input = PixelGrid.onScale(trace.input(), shared, 1);
        map = PixelGrid.onScale(trace.map(), shared, 1);
        value = Numbers.alike(JavaArrays.values(trace.input()));
    }

    @Override
    public String noun() {
        return "window";
    }

    @Override
    public StepFrame frame(PoolWindow window) {
        int size = window.setting().window();
        List<Mark> marks = new ArrayList<>(List.of(Mark.window(window.top(), window.left(), size, size)));
        window.winner().ifPresent(i -> marks.add(Mark.ring(window.top() + i / size, window.left() + i % size)));
        String arithmetic = arithmetic(window);
        String result = "= " + map.write(window.result());
        StepPanel panel = new StepPanel(input, marks, List.of(arithmetic));
        return new StepFrame(List.of(panel), map, result, arithmetic + " " + result);
    }

    @Override
    public Figure products(PoolWindow window) {
        int size = window.setting().window();
        String alt = String.format(
                Locale.ROOT,
                "window at row %d, column %d: %s = %s",
                window.row(),
                window.column(),
                arithmetic(window),
                map.write(window.result()));
        return new Equation()
                .signed("window", Nd4j.createFromArray(window.values()).reshape(size, size), "→")
                .result(window.setting().pool().toString(), window.result(), alt);
    }

    /** {@code max of 3, 1, 9, 2} or {@code (3 + 1 + 9 + 2) / 4}. */
    private String arithmetic(PoolWindow window) {
        Pool pool = window.setting().pool();
        int count = window.values().length;
        if (count > MOST_VALUES) {
            return pool + " of " + count + " values";
        }
        String values = Arrays.stream(window.values())
                .mapToObj(value)
                .collect(Collectors.joining(pool.chooses() ? ", " : " + "));
        return switch (pool) {
            case MAX, MIN -> pool + " of " + values;
            case SUM -> values.replace("+ −", "− ");
            case AVERAGE -> "(" + values.replace("+ −", "− ") + ") / " + count;
        };
    }
}
