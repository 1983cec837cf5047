package dev.cella.lessons.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.ReceptiveField;
import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import java.util.List;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A picture and on it what one value of each layer sees; a frame may reach beyond the picture, into the padding. */
final class FieldsFigure {
    private static final int SIDE = 336;
    private static final int LINE = 20;
    private static final double WIDEST_WORDS = 190;

    private FieldsFigure() {}

    static Figure of(INDArray image, List<ReceptiveField> fields) {
        int height = (int) image.size(image.rank() - 2);
        int width = (int) image.size(image.rank() - 1);
        int cell = Math.max(1, SIDE / Math.max(height, width));
        int beyond = fields.stream()
                .mapToInt(field -> Math.max(beyond(field, height), beyond(field, width)))
                .max()
                .orElse(0);
        int edge = Sheet.MARGIN + beyond * cell;
        Svg svg = new Svg();
        Board.ofImage(Padded.pad(image, 0), cell).draw(svg, edge, edge, height * width);
        int right = edge + (width + beyond) * cell + Sheet.MARGIN;
        for (int i = 0; i < fields.size(); i++) {
            frame(svg, fields.get(i), edge, cell, height, width);
            svg.rect(
                    right,
                    Sheet.MARGIN + i * LINE,
                    11,
                    11,
                    Palette.ink(color(fields.get(i).depth())));
            svg.text(right + 18, Sheet.MARGIN + 11 + i * LINE, Anchor.START, Style.LABEL, words(fields.get(i)));
        }
        int wide = right + 18 + (int) WIDEST_WORDS + Sheet.MARGIN;
        int high = Math.max(edge + (height + beyond) * cell, Sheet.MARGIN + fields.size() * LINE) + Sheet.MARGIN;
        return new Figure(svg.toString(), wide, high, alt(fields));
    }

    private static void frame(Svg svg, ReceptiveField field, int edge, int cell, int height, int width) {
        double top = edge + begin(field, height) * cell;
        double left = edge + begin(field, width) * cell;
        int side = field.size() * cell;
        svg.frame(left, top, side, side, Svg.GROUND, 4.5);
        svg.frame(left, top, side, side, Palette.ink(color(field.depth())), 2.5);
    }

    /** Where the field begins whose middle is nearest to the middle of the picture. */
    private static int begin(ReceptiveField field, int side) {
        double wanted = (side - field.size()) / 2.0;
        return field.first() + (int) Math.round((wanted - field.first()) / field.jump()) * field.jump();
    }

    /** How many pixels a field reaches beyond the picture. */
    private static int beyond(ReceptiveField field, int side) {
        int begin = begin(field, side);
        return Math.max(0, Math.max(-begin, begin + field.size() - side));
    }

    /** Orange first, as windows are everywhere in the course; gray, which is lost on gray pixels, is left out. */
    private static int color(int depth) {
        return List.of(1, 0, 2, 3).get((depth - 1) % 4);
    }

    private static String words(ReceptiveField field) {
        return "layer %d: %s, step %d".formatted(field.depth(), Numbers.size(field.size(), field.size()), field.jump());
    }

    private static String alt(List<ReceptiveField> fields) {
        return "receptive fields on a picture: "
                + fields.stream().map(FieldsFigure::words).collect(Collectors.joining("; "));
    }
}
