package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.PixelGrid;
import java.util.List;

/**
 * Something that a step reads: a plane of values, where the step looks at it, and what it computes there.
 *
 * @param title above the plane, empty for none; all panels of a step have one or none has
 * @param plane {@code [H, W]}, in cells of any size
 * @param marks on the plane
 * @param lines of arithmetic below it; a line that goes on with the sum begins with {@code "+ "}
 * @param subtotal what the lines add up to, empty for none
 */
public record StepPanel(String title, PixelGrid plane, List<Mark> marks, List<String> lines, String subtotal) {
    /** Copies its lists. */
    public StepPanel {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /** Makes a panel without title and subtotal. */
    public StepPanel(PixelGrid plane, List<Mark> marks, List<String> lines) {
        this("", plane, marks, lines, "");
    }
}
