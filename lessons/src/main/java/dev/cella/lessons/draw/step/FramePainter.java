package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.List;

/**
 * Paints one frame, without margin: the planes that are read side by side, at the right the map as far as it is filled, and
 * below them the arithmetic and its result.
 */
final class FramePainter {
    private static final int LINE = 17;
    private static final int HEADING = 22;
    private static final int TITLE = 16;
    private static final int INDENT = 10;

    private final FrameLayout layout;
    private final StepFrame frame;
    private final boolean isSingle;
    private final int top;
    private final Svg svg = new Svg();

    FramePainter(FrameLayout layout, StepFrame frame) {
        this.layout = layout;
        this.frame = frame;
        isSingle = frame.panels().size() == 1;
        top = HEADING + (isTitled() ? TITLE : 0);
    }

    /**
     * @param name of the step: {@code window 4}
     * @param steps how many there are
     * @param position of the step, in words
     * @param place of what it writes into the map
     */
    Figure paint(String name, int steps, String position, Mark place) {
        svg.heading(0, 12, Style.TITLE, name, Style.NOTE, "of " + steps + " · " + position);
        int below = top + FrameLayout.height(frame) * layout.cell() + INDENT;
        int left = 0;
        int bottom = below;
        for (StepPanel panel : frame.panels()) {
            int right = left + plane(panel, left);
            bottom = Math.max(bottom, arithmetic(panel, left, below));
            left = isSingle ? right + FrameLayout.GAP : left + layout.panelWidth();
        }
        map(left, place);
        svg.text(0, bottom + 11, Anchor.START, new Style(13, Palette.MARK, true), frame.result());
        String alt = name + " at " + position + ": " + frame.words();
        return new Figure(svg.toString(), layout.frameWidth(), bottom + LINE, alt);
    }

    /** Draws what a step reads; returns its width. */
    private int plane(StepPanel panel, int left) {
        PixelGrid plane = panel.plane().withCell(layout.cell());
        svg.text(left, top - 5, Anchor.START, Style.LABEL, panel.title());
        plane.draw(svg, left, top, Integer.MAX_VALUE);
        for (Mark mark : panel.marks()) {
            if (mark.isRing()) {
                plane.ring(svg, left, top, mark.row(), mark.column());
            } else {
                plane.mark(svg, left, top, mark.row(), mark.column(), mark.rows(), mark.columns());
            }
        }
        return plane.width();
    }

    private void map(int left, Mark place) {
        PixelGrid map = frame.map().withCell(layout.cell());
        svg.text(left, top - 5, Anchor.START, Style.LABEL, isTitled() ? "map" : "");
        int from = top + sunk(map);
        boolean isWhole = frame.written().isPresent();
        map.draw(svg, left, from, isWhole ? Integer.MAX_VALUE : place.row() * map.columns() + place.column() + 1);
        map.mark(svg, left, from, place.row(), place.column(), place.rows(), place.columns());
        map.explain(svg, left, from + map.height() + 4);
    }

    /** Returns how far a map smaller than the input lies below its top, so that each value stands beside the middle of its window. */
    private int sunk(PixelGrid map) {
        int rows = frame.panels().get(0).plane().rows();
        return Math.max(0, (rows - map.rows()) * layout.cell() / 2);
    }

    /** Writes the lines of a panel; returns where they end. */
    private int arithmetic(StepPanel panel, int left, int below) {
        Style style = isSingle ? Style.LABEL : Style.NOTE;
        double room = isSingle ? layout.panelWidth() : layout.panelWidth() - 4;
        List<String> lines = panel.lines();
        boolean isSum = lines.size() > 1 && lines.get(1).startsWith("+ ");
        int bottom = below;
        for (int i = 0; i < lines.size(); i++) {
            int indent = isSum && i == 0 ? INDENT : 0;
            svg.text(left + indent, bottom + INDENT, Anchor.START, style, Svg.fit(lines.get(i), style, room));
            bottom += LINE;
        }
        if (!panel.subtotal().isEmpty()) {
            svg.text(left, bottom + INDENT, Anchor.START, new Style(12, Svg.INK, true), panel.subtotal());
            bottom += LINE;
        }
        return bottom;
    }

    private boolean isTitled() {
        return frame.panels().stream().anyMatch(panel -> !panel.title().isEmpty());
    }
}
