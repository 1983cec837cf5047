package dev.cella.lessons.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Puts figures side by side. */
public final class Layout {
    /** Width of a notebook's output beside which no further figure fits, in pixels. */
    public static final int PAGE_WIDTH = 760;

    private static final int LINE = 17;

    private Layout() {}

    /** Makes one figure of several, in rows as wide as a page; a map beside an image lies where the windows of its pixels do. */
    public static Figure rows(List<Figure> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException(
                    "0 figures cannot be put side by side (must be >= 1); name at least one");
        }
        Svg svg = new Svg();
        int left = 0;
        int top = 0;
        int bottom = 0;
        int right = 0;
        for (Figure figure : ImageFigure.linedUp(figures)) {
            if (left > 0 && left + figure.width() > PAGE_WIDTH) {
                left = 0;
                top = bottom;
            }
            svg.group(left, top, figure.content());
            left += figure.width();
            bottom = Math.max(bottom, top + figure.height());
            right = Math.max(right, left);
        }
        return new Figure(svg.toString(), right, bottom, alts(figures)).shadedLike(figures);
    }

    /** Makes one figure of several, one below the other. */
    public static Figure column(Figure... figures) {
        Svg svg = new Svg();
        int bottom = 0;
        for (Figure figure : figures) {
            svg.group(0, bottom, figure.content());
            bottom += figure.height();
        }
        int width = Arrays.stream(figures).mapToInt(Figure::width).max().orElseThrow();
        return new Figure(svg.toString(), width, bottom, alts(List.of(figures))).shadedLike(List.of(figures));
    }

    private static String alts(List<Figure> figures) {
        return figures.stream().map(Figure::alt).collect(Collectors.joining("\n"));
    }

    /** Writes a sentence in place of a figure, in lines as long as {@code width} allows. */
    public static Figure words(String sentence, int width, int height) {
        Svg svg = new Svg();
        StringBuilder line = new StringBuilder();
        int top = ImageGrid.MARGIN + Svg.Style.LABEL.size();
        for (String word : sentence.split(" ", -1)) {
            double needed = Svg.width(line + word, Svg.Style.LABEL) + 2 * ImageGrid.MARGIN;
            if (needed > width && line.length() > 0) {
                svg.text(ImageGrid.MARGIN, top, Svg.Anchor.START, Svg.Style.LABEL, line.toString());
                top += LINE;
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        svg.text(ImageGrid.MARGIN, top, Svg.Anchor.START, Svg.Style.LABEL, line.toString());
        return new Figure(svg.toString(), width, Math.max(height, top + ImageGrid.MARGIN), sentence);
    }

    /** Puts a title above a figure, wide enough for both; a title wider than a page is shortened. */
    public static Figure titled(String title, Figure figure) {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a figure was given a blank title (must say something); try \"step 1\"");
        }
        int room = PAGE_WIDTH - 2 * ImageGrid.MARGIN;
        double needed = Math.min(room, Svg.width(title, Svg.Style.TITLE)) + 2 * ImageGrid.MARGIN;
        int top = 2 * ImageGrid.MARGIN + Svg.Style.TITLE.size();
        Svg svg = new Svg();
        svg.text(ImageGrid.MARGIN, top - 4, Svg.Anchor.START, Svg.Style.TITLE, Svg.fit(title, Svg.Style.TITLE, room));
        svg.group(0, top, figure.content());
        int width = Math.max(figure.width(), (int) Math.ceil(needed));
        return new Figure(svg.toString(), width, top + figure.height(), title + ": " + figure.alt())
                .shadedLike(List.of(figure));
    }

    /** Returns what to display of {@code values}: neighboring figures and images become one figure, all else stays as it is. */
    public static List<Object> shown(Object... values) {
        List<Object> shown = new ArrayList<>();
        List<Figure> neighbors = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Figure figure) {
                neighbors.add(figure);
            } else if (value instanceof INDArray image && isImage(image)) {
                neighbors.add(Figures.picture(image));
            } else {
                flush(neighbors, shown);
                shown.add(value);
            }
        }
        flush(neighbors, shown);
        return shown;
    }

    /** Whether a tensor is surely meant as one image: {@code [1 or 3, H, W]}. */
    public static boolean isImage(INDArray tensor) {
        return tensor.rank() == 3 && !tensor.isEmpty() && (tensor.size(0) == 1 || tensor.size(0) == 3);
    }

    private static void flush(List<Figure> neighbors, List<Object> shown) {
        if (!neighbors.isEmpty()) {
            shown.add(neighbors.size() == 1 ? neighbors.get(0) : rows(neighbors));
            neighbors.clear();
        }
    }
}
