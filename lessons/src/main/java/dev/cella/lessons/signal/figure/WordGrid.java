package dev.cella.lessons.signal.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Matrices with a row per word, side by side on one scale; the words stand at the left, once. */
final class WordGrid {
    private static final int CELL = 18;
    private static final int WIDE_CELL = 30;
    private static final int GAP = 18;
    private static final int TITLE = 18;
    private static final int SLANT = 14;

    private final List<String> words;
    private final List<String> above;
    private final List<NamedArray> matrices;
    private final ValueRange scale;

    /**
     * @param words one per row
     * @param above one per column of each matrix; empty for numbers
     */
    WordGrid(List<String> words, List<String> above, List<NamedArray> matrices) {
        this.words = words;
        this.above = above;
        this.matrices = matrices;
        for (NamedArray matrix : matrices) {
            require(matrix.values());
        }
        scale = matrices.stream()
                .map(matrix -> ValueRange.of(matrix.values()))
                .reduce(ValueRange::and)
                .orElseThrow(() -> new IllegalArgumentException(
                        "0 matrices show nothing (must be >= 1); try named(\"filter 0\", kernel)"));
    }

    private void require(INDArray matrix) {
        boolean fits = matrix.rank() == 2
                && matrix.size(0) == words.size()
                && (above.isEmpty() || above.size() == matrix.size(1));
        if (!fits) {
            throw new IllegalArgumentException("a matrix " + Arrays.toString(matrix.shape()) + " does not go with "
                    + words.size() + " words" + (above.isEmpty() ? "" : " and " + above.size() + " positions")
                    + " (must be [" + words.size() + ", positions]); try oneHot(sentence), or a kernel [words, k]");
        }
    }

    Figure figure() {
        Svg svg = new Svg();
        double names = words.stream()
                .mapToDouble(word -> Svg.width(word, Style.LABEL))
                .max()
                .orElse(0);
        int top = ImageGrid.MARGIN + TITLE + SLANT;
        for (int row = 0; row < words.size(); row++) {
            double y = top + row * CELL + CELL / 2.0 + 4;
            svg.text(ImageGrid.MARGIN + names, y, Anchor.END, Style.LABEL, words.get(row));
        }
        double left = ImageGrid.MARGIN + names + 8;
        for (NamedArray matrix : matrices) {
            left = matrix(svg, matrix, (int) left, top) + GAP;
        }
        int bottom = top + words.size() * CELL + 16;
        String note = "values " + Numbers.range(scale.least(), scale.greatest()) + ", lightest is zero";
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, note);
        return new Figure(svg.toString(), (int) left + ImageGrid.MARGIN, bottom + ImageGrid.MARGIN, alt());
    }

    /** Draws a matrix; returns where it ends. */
    private double matrix(Svg svg, NamedArray matrix, int left, int top) {
        boolean named = !above.isEmpty();
        int across = named ? columnWidth() : WIDE_CELL;
        svg.text(left, ImageGrid.MARGIN + 10, Anchor.START, Style.TITLE, matrix.name());
        int columns = (int) matrix.values().size(1);
        for (int column = 0; column < columns; column++) {
            String word = named ? above.get(column) : Integer.toString(column);
            svg.text(left + (column + 0.5) * across, top - 6, Anchor.MIDDLE, Style.NOTE, word);
            INDArray values = matrix.values().getColumn(column).reshape(words.size(), 1);
            cells(svg, values, left + column * across, top, across);
        }
        double title = Svg.width(matrix.name(), Style.TITLE);
        return left + Math.max(columns * across, title);
    }

    /** Draws a column of cells, wider than high; zeros stay empty, so that the others stand out. */
    private void cells(Svg svg, INDArray column, int left, int top, int across) {
        PixelGrid colors = PixelGrid.onScale(column, scale, CELL);
        for (int row = 0; row < words.size(); row++) {
            double value = column.getDouble(row, 0);
            svg.rect(left, top + row * CELL, across, CELL, Svg.LINE);
            svg.rect(left + 0.5, top + row * CELL + 0.5, across - 1, CELL - 1, colors.color(value));
            String written = value == 0 ? "" : Numbers.trimmed(value, 1);
            Style style = new Style(10, colors.letters(value), false);
            svg.text(left + across / 2.0, top + row * CELL + 13, Anchor.MIDDLE, style, written);
        }
    }

    private int columnWidth() {
        double widest = above.stream()
                .mapToDouble(word -> Svg.width(word, Style.NOTE))
                .max()
                .orElse(0);
        return Math.max(WIDE_CELL, (int) widest + 8);
    }

    private String alt() {
        return matrices.stream()
                .map(matrix -> (matrix.name() + " " + largest(matrix.values())).strip())
                .collect(Collectors.joining("; ", "rows " + String.join(" ", words) + ": ", ""));
    }

    /** Names the word with the largest value of each column. */
    private String largest(INDArray matrix) {
        StringBuilder said = new StringBuilder();
        for (int column = 0; column < matrix.size(1); column++) {
            INDArray values = matrix.getColumn(column);
            int best = values.argMax().getInt(0);
            double value = values.getDouble(best);
            said.append(column == 0 ? "" : ", ")
                    .append(value > 0 ? words.get(best) + " " + Numbers.brief(value) : "nothing");
        }
        return said.toString();
    }
}
