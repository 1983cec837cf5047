package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.PixelGrid;

/**
 * How large the frames of a trace are: as many side by side as can still be read.
 *
 * @param columns frames side by side
 * @param frameWidth pixels
 * @param panelWidth pixels for each of several panels, or for the arithmetic of a single one
 * @param cell pixels along a side of a value
 */
record FrameLayout(int columns, int frameWidth, int panelWidth, int cell) {
    static final int GAP = 16;
    private static final int LARGEST_CELL = 26;
    private static final int WIDEST_PANEL = 200;
    private static final int SMALLEST_MAP = 90;
    private static final int SHORTEST_ROW = 480;
    private static final int STRIP_HEIGHT = 140;
    private static final int STEP_HEIGHT = 280;

    /** Lays out frames of which several fit on a page; those with several planes lie one below the other. */
    static FrameLayout ofStrip(StepFrame frame) {
        if (frame.panels().size() > 1) {
            return row(frame, STRIP_HEIGHT);
        }
        int columns = fitting(frame, 3) >= PixelGrid.SMALLEST_CELL_WITH_NUMBER ? 3 : 2;
        return columns(frame, columns, LARGEST_CELL);
    }

    /** Lays out one frame as large as a page allows; arithmetic below several planes needs the width that larger ones would take. */
    static FrameLayout ofStep(StepFrame frame) {
        boolean isWritten =
                frame.panels().stream().anyMatch(panel -> !panel.lines().isEmpty());
        return frame.panels().size() > 1
                ? row(frame, isWritten ? STRIP_HEIGHT : STEP_HEIGHT)
                : columns(frame, 1, Math.min(LARGEST_CELL, STEP_HEIGHT / height(frame)));
    }

    private static FrameLayout columns(StepFrame frame, int columns, int largestCell) {
        int cell = Math.max(1, Math.min(largestCell, fitting(frame, columns)));
        return new FrameLayout(columns, frameWidth(columns), frameWidth(columns) + 8, cell);
    }

    private static FrameLayout row(StepFrame frame, int tallest) {
        int cell = Math.max(1, Math.min(Math.min(LARGEST_CELL, fitting(frame, 1)), tallest / height(frame)));
        int count = frame.panels().size();
        int map = Math.max(frame.map().columns() * cell, SMALLEST_MAP);
        int widest = frame.panels().get(0).plane().columns() * cell + GAP;
        int panel = Math.max(widest, Math.min(WIDEST_PANEL, (frameWidth(1) - map) / count));
        return new FrameLayout(1, Math.max(count * panel + map, SHORTEST_ROW), panel, cell);
    }

    private static int frameWidth(int columns) {
        return (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN + GAP) / columns - GAP;
    }

    /** Returns how large a cell may be if all planes and the map lie side by side, with room for the bar below a narrow map. */
    private static int fitting(StepFrame frame, int columns) {
        int cells = frame.map().columns();
        for (StepPanel panel : frame.panels()) {
            cells += panel.plane().columns();
        }
        int room = frameWidth(columns) - GAP * frame.panels().size();
        int cell = room / cells;
        int map = frame.map().columns();
        boolean isNarrow = cell < PixelGrid.SMALLEST_CELL_WITH_NUMBER && map * cell < SMALLEST_MAP;
        return isNarrow ? Math.min(cell, (room - SMALLEST_MAP) / (cells - map)) : cell;
    }

    /** Returns the rows of the tallest plane. */
    static int height(StepFrame frame) {
        return frame.panels().stream()
                .mapToInt(panel -> panel.plane().rows())
                .reduce(frame.map().rows(), Math::max);
    }

    /** Returns how many frames a strip may have. */
    int mostFrames() {
        return columns == 1 ? 3 : 2 * columns;
    }
}
