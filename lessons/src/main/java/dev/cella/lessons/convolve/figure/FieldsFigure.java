package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.ReceptiveField;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An image and on it what a value of the last layer sees, and within that what a value of each layer below sees; a frame
 * may reach beyond the image, into the padding.
 */
final class FieldsFigure {
    private static final int SIDE = 336;
    private static final int LINE = 20;
    private static final double WIDEST_WORDS = 190;

    private FieldsFigure() {}

    static Figure of(INDArray image, List<ReceptiveField> fields) {
        int height = (int) image.size(image.rank() - 2);
        int width = (int) image.size(image.rank() - 1);
        int cell = Math.max(1, SIDE / Math.max(height, width));
        List<Integer> tops = begins(fields, height);
        List<Integer> lefts = begins(fields, width);
        int beyond = Math.max(beyond(fields, tops, height), beyond(fields, lefts, width));
        int edge = ImageGrid.MARGIN + beyond * cell;
        Svg svg = new Svg();
        PixelGrid.ofImage(Padded.pad(image, 0), cell).draw(svg, edge, edge, height * width);
        int right = edge + (width + beyond) * cell + ImageGrid.MARGIN;
        for (int i = 0; i < fields.size(); i++) {
            frame(svg, fields.get(i), edge + lefts.get(i) * cell, edge + tops.get(i) * cell, cell);
            svg.rect(
                    right,
                    ImageGrid.MARGIN + i * LINE,
                    11,
                    11,
                    Palette.ink(color(fields.get(i).depth())));
            svg.text(right + 18, ImageGrid.MARGIN + 11 + i * LINE, Anchor.START, Style.LABEL, words(fields.get(i)));
        }
        int wide = right + 18 + (int) WIDEST_WORDS + ImageGrid.MARGIN;
        int high =
                Math.max(edge + (height + beyond) * cell, ImageGrid.MARGIN + fields.size() * LINE) + ImageGrid.MARGIN;
        return new Figure(svg.toString(), wide, high, alt(fields));
    }

    private static void frame(Svg svg, ReceptiveField field, int left, int top, int cell) {
        int side = field.size() * cell;
        svg.frame(left, top, side, side, Svg.GROUND, 4.5);
        svg.frame(left, top, side, side, Palette.ink(color(field.depth())), 2.5);
    }

    /** Where each field begins: the last in the middle of the image, each other in the middle of the one after it. */
    private static List<Integer> begins(List<ReceptiveField> fields, int side) {
        List<Integer> begins = new ArrayList<>();
        int twiceMiddle = side;
        for (int i = fields.size() - 1; i >= 0; i--) {
            int begin = begin(fields.get(i), twiceMiddle);
            begins.add(0, begin);
            twiceMiddle = 2 * begin + fields.get(i).size();
        }
        return begins;
    }

    /** Where the field begins whose middle is nearest to the wanted one, which is given in half pixels. */
    private static int begin(ReceptiveField field, int twiceMiddle) {
        double wanted = (twiceMiddle - field.size()) / 2.0;
        return field.first() + (int) Math.round((wanted - field.first()) / field.jump()) * field.jump();
    }

    /** How many pixels the fields reach beyond the image at most. */
    private static int beyond(List<ReceptiveField> fields, List<Integer> begins, int side) {
        int beyond = 0;
        for (int i = 0; i < fields.size(); i++) {
            int end = begins.get(i) + fields.get(i).size();
            beyond = Math.max(beyond, Math.max(-begins.get(i), end - side));
        }
        return beyond;
    }

    /** Orange first, as windows are everywhere in the course; gray, which is lost on gray pixels, is left out. */
    private static int color(int depth) {
        return List.of(1, 0, 2, 3).get((depth - 1) % 4);
    }

    private static String words(ReceptiveField field) {
        return String.format(
                Locale.ROOT,
                "layer %d: %s, jump %d",
                field.depth(),
                Numbers.size(field.size(), field.size()),
                field.jump());
    }

    private static String alt(List<ReceptiveField> fields) {
        return "receptive fields on an image: "
                + fields.stream().map(FieldsFigure::words).collect(Collectors.joining("; "));
    }
}
