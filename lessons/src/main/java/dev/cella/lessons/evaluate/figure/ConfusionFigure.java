package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.evaluate.ConfusionMatrix;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A confusion matrix: counts in cells whose blue is the share of the true class, names at the edges. */
final class ConfusionFigure {
    private static final int LONGEST_NAME = 220;
    private static final int NOTE_HEIGHT = 17;

    private final ConfusionMatrix matrix;
    private final List<String> names;
    private final int cell;
    private final boolean numbered;
    private final int left;
    private final int top = ImageGrid.MARGIN + 40;

    private ConfusionFigure(ConfusionMatrix matrix) {
        this.matrix = matrix;
        List<String> given = matrix.classNames();
        this.cell = given.size() <= 4 ? 76 : given.size() <= 8 ? 56 : 44;
        this.numbered = given.stream().anyMatch(n -> Svg.width(n, Style.LABEL) > cell - 4);
        this.names = IntStream.range(0, given.size())
                .mapToObj(k -> numbered ? k + "  " + given.get(k) : given.get(k))
                .toList();
        double widest =
                names.stream().mapToDouble(n -> Svg.width(n, Style.LABEL)).max().orElseThrow();
        this.left = ImageGrid.MARGIN + (int) Math.max(70, Math.min(LONGEST_NAME, widest)) + 10;
    }

    static Figure of(ConfusionMatrix matrix) {
        return new ConfusionFigure(matrix).figure();
    }

    private Figure figure() {
        Svg svg = new Svg();
        int classes = names.size();
        svg.text(left, ImageGrid.MARGIN + 12, Anchor.START, Style.NOTE, "taken for");
        svg.text(left - 10, top - 10, Anchor.END, Style.NOTE, "true class");
        for (int truth = 0; truth < classes; truth++) {
            String name = Svg.fit(names.get(truth), Style.LABEL, LONGEST_NAME);
            double middle = top + (truth + 0.5) * cell;
            svg.text(left - 10, middle + 4, Anchor.END, Style.LABEL, name);
            String column = numbered ? "" + truth : matrix.classNames().get(truth);
            svg.text(left + (truth + 0.5) * cell, top - 10, Anchor.MIDDLE, Style.LABEL, column);
            for (int chosen = 0; chosen < classes; chosen++) {
                cell(svg, truth, chosen);
            }
        }
        int bottom = top + classes * cell;
        String note = "blue: share of the true class; " + matrix;
        svg.text(ImageGrid.MARGIN, bottom + NOTE_HEIGHT + 4, Anchor.START, Style.NOTE, note);
        double width = Math.max(left + classes * cell, ImageGrid.MARGIN + Svg.width(note, Style.NOTE));
        return new Figure(
                svg.toString(), (int) width + ImageGrid.MARGIN, bottom + NOTE_HEIGHT + 4 + ImageGrid.MARGIN, alt());
    }

    private void cell(Svg svg, int truth, int chosen) {
        int images = matrix.images(truth);
        int count = matrix.count(truth, chosen);
        double share = images == 0 ? 0 : (double) count / images;
        double x = left + chosen * cell;
        double y = top + truth * cell;
        svg.rect(x, y, cell, cell, Svg.LINE);
        svg.rect(x + 0.5, y + 0.5, cell - 1, cell - 1, Colormap.hex(Colormap.SHARE.rgb(share)));
        String color = count == 0 ? Svg.FAINT_INK : Colormap.SHARE.letters(share);
        Style number = new Style(13, color, truth == chosen);
        svg.text(x + cell / 2.0, y + cell / 2.0 + (cell < 50 ? 4 : -1), Anchor.MIDDLE, number, "" + count);
        if (cell >= 50 && images > 0) {
            Style percent = new Style(11, color, false);
            String words = Numbers.percent(share);
            svg.text(x + cell / 2.0, y + cell / 2.0 + 15, Anchor.MIDDLE, percent, words);
        }
    }

    private String alt() {
        List<String> given = matrix.classNames();
        return IntStream.range(0, given.size())
                .mapToObj(truth -> given.get(truth) + ": "
                        + IntStream.range(0, given.size())
                                .filter(chosen -> matrix.count(truth, chosen) > 0)
                                .mapToObj(chosen -> matrix.count(truth, chosen)
                                        + (truth == chosen ? " right" : " taken for " + given.get(chosen)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "confusion matrix, " + matrix + ": ", ""));
    }
}
