package dev.cella.lessons.detect.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;

/** Two boxes on squared paper: what they share, what they cover together, and the IoU as arithmetic. */
final class OverlapFigure {
    private static final int WIDE = 420;
    private static final int HIGH = 230;
    private static final int LINE = 17;
    private static final int GREEN = 2;

    private final Svg svg = new Svg();
    private final double top;
    private final double left;
    private final double zoom;

    private OverlapFigure(BoundingBox all) {
        top = Math.floor(all.top()) - 1;
        left = Math.floor(all.left()) - 1;
        zoom = Math.min(WIDE / (all.width() + 3), HIGH / (all.height() + 3));
    }

    static Figure of(BoundingBox a, BoundingBox b) {
        BoundingBox around = new BoundingBox(
                Math.min(a.top(), b.top()),
                Math.min(a.left(), b.left()),
                Math.max(a.bottom(), b.bottom()),
                Math.max(a.right(), b.right()));
        return new OverlapFigure(around).figure(a, b);
    }

    private Figure figure(BoundingBox a, BoundingBox b) {
        paper();
        fill(a, Palette.pale(0, 0.35));
        fill(b, Palette.pale(1, 0.35));
        Iou.intersection(a, b).ifPresent(shared -> fill(shared, Palette.ink(GREEN)));
        outline(a, Palette.ink(0), "a");
        outline(b, Palette.ink(1), "b");
        String[] lines = arithmetic(a, b);
        int bottom = ImageGrid.MARGIN + HIGH;
        for (int i = 0; i < lines.length; i++) {
            Style style = i == 2 ? Style.TITLE : Style.LABEL;
            svg.text(ImageGrid.MARGIN, bottom + (i + 1) * LINE, Anchor.START, style, lines[i]);
        }
        return new Figure(
                svg.toString(),
                WIDE + 2 * ImageGrid.MARGIN,
                bottom + 3 * LINE + ImageGrid.MARGIN,
                "boxes a: " + a + " and b: " + b + "\n" + String.join("\n", lines));
    }

    private static String[] arithmetic(BoundingBox a, BoundingBox b) {
        double shared = Iou.intersectionArea(a, b);
        double union = a.area() + b.area() - shared;
        return new String[] {
            "intersection (green) = " + write(shared),
            "union = a + b − intersection = " + write(a.area()) + " + " + write(b.area()) + " − " + write(shared)
                    + " = " + write(union),
            "IoU = " + write(shared) + " / " + write(union) + " = " + Numbers.trimmed(Iou.iou(a, b), 3)
        };
    }

    private static String write(double area) {
        return Numbers.grouped(area);
    }

    private void paper() {
        for (double x = 0; x <= WIDE; x += zoom) {
            svg.line(ImageGrid.MARGIN + x, ImageGrid.MARGIN, ImageGrid.MARGIN + x, ImageGrid.MARGIN + HIGH, "#eeeeee");
        }
        for (double y = 0; y <= HIGH; y += zoom) {
            svg.line(ImageGrid.MARGIN, ImageGrid.MARGIN + y, ImageGrid.MARGIN + WIDE, ImageGrid.MARGIN + y, "#eeeeee");
        }
    }

    private double x(double column) {
        return ImageGrid.MARGIN + (column - left) * zoom;
    }

    private double y(double row) {
        return ImageGrid.MARGIN + (row - top) * zoom;
    }

    private void fill(BoundingBox box, String color) {
        svg.veil(x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom, color, 0.75);
    }

    private void outline(BoundingBox box, String color, String name) {
        svg.frame(x(box.left()), y(box.top()), box.width() * zoom, box.height() * zoom, color, 2.5);
        boolean isFirst = name.equals("a");
        double x = isFirst ? x(box.left()) + 4 : x(box.right()) - 4;
        double y = isFirst ? y(box.top()) + 14 : y(box.bottom()) - 5;
        svg.haloText(x, y, isFirst ? Anchor.START : Anchor.END, Style.TITLE.in(color), name);
    }
}
