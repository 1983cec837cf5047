package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.PixelGrid;
import java.util.List;

/**
 * One step as a figure shows it: what it reads, the map that it writes to, and its result.
 *
 * @param panels what the step reads, at least one
 * @param map the plane {@code [H', W']} that the result belongs to, in cells of any size
 * @param result the last line of the arithmetic: {@code = 3}
 * @param words the step for readers who do not see it: {@code max of 3, 1, 9, 2 = 9}
 */
public record StepFrame(List<StepPanel> panels, PixelGrid map, String result, String words) {
    /** Copies its list. */
    public StepFrame {
        panels = List.copyOf(panels);
    }
}
