package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One row per scale: its pixels, how many neurons it saturates, how narrow it makes the valley, and the loss. */
final class ScaleFigure {
    private static final int WIDTH = 720;
    private static final int ROW = 44;
    private static final int HEADER = 30;
    private static final int BAR = 110;
    private static final int PIXELS = 120;
    private static final int SATURATED = 235;
    private static final int VALLEY = 410;
    private static final int LOSS = 560;
    private static final int LONG_AXIS = 90;

    private ScaleFigure() {}

    static Figure of(List<ScaleRow> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "a figure of 0 scales shows nothing (must be >= 1); give one row per scale");
        }
        Svg svg = new Svg();
        header(svg);
        double most = rows.stream()
                .mapToDouble(ScaleRow::loss)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), HEADER + i * ROW, most);
        }
        String alt = rows.stream().map(ScaleFigure::words).collect(Collectors.joining("; "));
        return new Figure(svg.toString(), WIDTH, HEADER + rows.size() * ROW + ImageGrid.MARGIN, alt);
    }

    private static void header(Svg svg) {
        int y = HEADER - 8;
        svg.text(ImageGrid.MARGIN, y, Anchor.START, Style.TITLE, "scale");
        svg.text(PIXELS, y, Anchor.START, Style.TITLE, "pixels");
        svg.text(SATURATED, y, Anchor.START, Style.TITLE, "saturated outputs");
        svg.text(VALLEY, y, Anchor.START, Style.TITLE, "valley");
        svg.text(LOSS, y, Anchor.START, Style.TITLE, "training loss");
    }

    private static void row(Svg svg, ScaleRow row, int top, double most) {
        double middle = top + ROW / 2.0;
        svg.line(ImageGrid.MARGIN, top, WIDTH - ImageGrid.MARGIN, top, Svg.LINE);
        svg.text(
                ImageGrid.MARGIN,
                middle + 4,
                Anchor.START,
                Style.LABEL,
                Svg.fit(row.name(), Style.LABEL, PIXELS - ImageGrid.MARGIN - 6));
        svg.text(PIXELS, middle + 4, Anchor.START, Style.LABEL, range(row));
        bar(svg, SATURATED, middle, row.saturated(), Numbers.percent(row.saturated()), 1);
        if (Double.isFinite(row.ratio())) {
            double height = LONG_AXIS / Math.sqrt(row.ratio());
            svg.group(VALLEY, 0, ellipse(LONG_AXIS, Math.min(height, ROW - 8.0), middle, height));
        }
        svg.text(VALLEY + LONG_AXIS + 10, middle + 4, Anchor.START, Style.NOTE, Numbers.brief(row.ratio()) + " : 1");
        bar(svg, LOSS, middle, Double.isFinite(row.loss()) && most > 0 ? row.loss() / most : 0, loss(row), 0);
    }

    private static void bar(Svg svg, int left, double middle, double share, String words, int color) {
        double width = Math.max(1, 0.8 * BAR * share);
        svg.rect(left, middle - 8, width, 16, Palette.hex(Palette.color(color)));
        svg.text(left + width + 6, middle + 4, Anchor.START, Style.NOTE, words);
    }

    /** A contour line of the valley, shrunk to the row if it is higher than that; its shape stays. */
    private static String ellipse(double width, double height, double middle, double wanted) {
        double shrink = height / wanted;
        String radii = "rx=\"" + Svg.number(shrink * width / 2) + "\" ry=\"" + Svg.number(height / 2) + "\"";
        return "<ellipse cx=\"" + Svg.number(width / 2) + "\" cy=\"" + Svg.number(middle) + "\" " + radii + " fill=\""
                + Palette.hex(Palette.color(5)) + "\" fill-opacity=\"0.35\" stroke=\"" + Palette.ink(0) + "\"/>";
    }

    private static String words(ScaleRow row) {
        return row.name() + ": pixels " + range(row) + ", saturated " + Numbers.percent(row.saturated()) + ", valley "
                + Numbers.brief(row.ratio()) + " : 1, training loss " + loss(row);
    }

    private static String range(ScaleRow row) {
        return Numbers.range(row.pixels().least(), row.pixels().greatest());
    }

    private static String loss(ScaleRow row) {
        return Double.isFinite(row.loss()) ? String.format(Locale.ROOT, "%.3f", row.loss()) : "diverged";
    }
}
