package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.PixelGrid;
import java.util.List;
import java.util.Optional;

/**
 * One step as a figure shows it: what it reads, the map that it writes to, and its result.
 *
 * @param panels what the step reads, at least one
 * @param map the plane {@code [H', W']} that the result belongs to, in cells of any size
 * @param result the last line of the arithmetic: {@code = 3}
 * @param words the step for readers who do not see it: {@code max of 3, 1, 9, 2 = 9}
 * @param written the values of the map that the step has written, if the map is shown as it is after the step; empty if
 *     each step writes one value, in order, and the map is shown filled up to there
 */
public record StepFrame(List<StepPanel> panels, PixelGrid map, String result, String words, Optional<Mark> written) {
    /** Copies its list. */
    public StepFrame {
        panels = List.copyOf(panels);
    }

    /** Makes a frame of an operation that fills its map value by value. */
    public StepFrame(List<StepPanel> panels, PixelGrid map, String result, String words) {
        this(panels, map, result, words, Optional.empty());
    }

    /** Says what the step has written into the map, which is shown as it is after the step. */
    public StepFrame writing(Mark values) {
        return new StepFrame(panels, map, result, words, Optional.of(values));
    }
}
