package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Shade;
import dev.cella.lessons.draw.Svg;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** A figure of charts with two numeric axes. */
public final class XYFigure extends ChartFigure<XYChart> {
    /** Pixels above the first chart. */
    public static final int TOP = 6;

    private static final int NOTE_HEIGHT = 18;

    private XYFigure(List<Placed<XYChart>> charts, String around, int width, int height, String alt) {
        super(charts, around, width, height, alt);
    }

    @Override
    protected Shade shade() {
        return Shade.TURNED;
    }

    /** A chart to be and its height in pixels. */
    public record Row(XYPanel panel, int height) {}

    /**
     * Lays charts one below the other, their plots aligned.
     *
     * @param width of the figure in pixels
     * @param notes lines of words below the charts
     */
    public static XYFigure column(int width, List<Row> rows, List<String> notes, String alt) {
        int bottom = TOP + rows.stream().mapToInt(Row::height).sum();
        Svg svg = new Svg();
        for (int i = 0; i < notes.size(); i++) {
            svg.text(PanelStyle.LEFT, bottom + 12 + i * NOTE_HEIGHT, Svg.Anchor.START, Svg.Style.NOTE, notes.get(i));
        }
        double room =
                rows.stream().mapToDouble(row -> row.panel().labelRoom()).max().orElse(0);
        int height = bottom + notes.size() * NOTE_HEIGHT + TOP;
        return column(width, room, rows, svg, height, alt);
    }

    /**
     * Lays charts one below the other, with words of one's own around them.
     *
     * @param room pixels between the plots and the right edge
     * @param around what is drawn in front of the charts
     */
    public static XYFigure column(int width, double room, List<Row> rows, Svg around, int height, String alt) {
        List<Placed<XYChart>> charts = new ArrayList<>();
        int top = TOP;
        for (Row row : rows) {
            charts.add(new Placed<>(row.panel().chart(width, row.height(), room), 0, top));
            top += row.height();
        }
        return new XYFigure(charts, around.toString(), width, height, alt);
    }
}
