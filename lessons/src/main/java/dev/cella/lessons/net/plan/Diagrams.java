package dev.cella.lessons.net.plan;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.net.plan.NetPlan.Edge;
import dev.cella.lessons.net.plan.NetPlan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws a net from top to bottom: one row per step with its words, and a bar as wide as the image and as thick as its
 * number of channels; skip connections run down the right side.
 *
 * <p>Normalizations and activations share the row of the layer that they follow, if nothing else reads it.
 */
final class Diagrams {
    private static final int ROW_HEIGHT = 27;
    private static final int WIDEST_BAR = 120;
    private static final int LANE_WIDTH = 14;
    private static final int LONGEST_WORDS = 340;
    private static final int HEAD_HEIGHT = 18;
    private static final int NOTE_HEIGHT = 26;
    private static final int NOTE_LINE = 16;
    private static final String BARS = "width: pixels, thickness: channels";

    private final List<Row> rows = new ArrayList<>();
    private final List<Skip> skips = new ArrayList<>();
    private final Svg svg = new Svg();
    private final double words;
    private final double middle;
    private final double widest;

    /** Nodes that share a row; the output of the row is that of the last one. */
    private record Row(List<Node> nodes) {
        Node last() {
            return nodes.get(nodes.size() - 1);
        }

        boolean has(String name) {
            return nodes.stream().anyMatch(node -> node.name().equals(name));
        }

        String kind() {
            return nodes.stream().map(Node::kind).collect(Collectors.joining(" · "));
        }

        long parameters() {
            return nodes.stream().mapToLong(Node::parameters).sum();
        }

        /** Returns the pixels from left to right; 1 for a row of numbers. */
        long side() {
            List<Long> shape = last().shape();
            return shape.size() == 1 ? 1 : shape.get(shape.size() - 1);
        }

        double thickness() {
            return 4 + 2 * Math.log(last().shape().get(0)) / Math.log(2);
        }
    }

    /** An edge that passes other rows. */
    private record Skip(int from, int to, int lane) {}

    private Diagrams(NetPlan plan) {
        plan.nodes().forEach(node -> place(plan, node));
        plan.edges().forEach(this::placeSkip);
        words = Math.min(
                LONGEST_WORDS,
                rows.stream()
                        .mapToDouble(r -> Svg.width(r.kind(), Style.LABEL))
                        .max()
                        .orElseThrow());
        widest = rows.stream().mapToLong(Row::side).max().orElseThrow();
        middle = ImageGrid.MARGIN + words + 170 + WIDEST_BAR / 2.0;
    }

    static Figure of(NetPlan plan) {
        return new Diagrams(plan).figure(plan);
    }

    private void place(NetPlan plan, Node node) {
        boolean small = node.role() == Role.NORMALIZATION || node.role() == Role.VALUES;
        List<Edge> inputs =
                plan.edges().stream().filter(e -> e.to().equals(node.name())).toList();
        if (small && inputs.size() == 1) {
            String from = inputs.get(0).from();
            boolean onlyReader =
                    plan.edges().stream().filter(e -> e.from().equals(from)).count() == 1;
            Row row = rows.get(row(from));
            if (onlyReader && row.last().name().equals(from) && row.last().role() != Role.INPUT) {
                row.nodes().add(node);
                return;
            }
        }
        rows.add(new Row(new ArrayList<>(List.of(node))));
    }

    private int row(String name) {
        int row = 0;
        while (!rows.get(row).has(name)) {
            row++;
        }
        return row;
    }

    private void placeSkip(Edge edge) {
        int from = row(edge.from());
        int to = row(edge.to());
        if (to - from <= 1) {
            return;
        }
        int lane = 0;
        while (taken(lane, from, to)) {
            lane++;
        }
        skips.add(new Skip(from, to, lane));
    }

    private boolean taken(int lane, int from, int to) {
        return skips.stream().anyMatch(s -> s.lane() == lane && s.from() < to && from < s.to());
    }

    private Figure figure(NetPlan plan) {
        for (Edge edge : plan.edges()) {
            if (row(edge.to()) - row(edge.from()) == 1) {
                double y = center(row(edge.from()));
                svg.line(middle, y, middle, y + ROW_HEIGHT, Svg.FAINT_INK);
            }
        }
        skips.forEach(this::draw);
        svg.text(outputs(), ImageGrid.MARGIN + 10, Anchor.END, Style.NOTE, "output");
        svg.text(counts(), ImageGrid.MARGIN + 10, Anchor.END, Style.NOTE, "parameters");
        for (int i = 0; i < rows.size(); i++) {
            draw(rows.get(i), center(i));
        }
        int lanes = skips.stream().mapToInt(s -> s.lane() + 1).max().orElse(0);
        double right = middle + WIDEST_BAR / 2.0 + (lanes > 0 ? 10 + lanes * LANE_WIDTH : 0);
        double bottom = center(rows.size()) - ROW_HEIGHT / 2.0;
        String sum = String.format(
                Locale.ROOT, "%,d parameters, %,d multiply-adds per image", plan.parameters(), plan.multiplyAdds());
        svg.text(ImageGrid.MARGIN, bottom + 18, Anchor.START, Style.NOTE, sum);
        boolean beside = ImageGrid.MARGIN + Svg.width(sum + BARS, Style.NOTE) + 2 * LANE_WIDTH < right;
        double lower = beside ? bottom : bottom + NOTE_LINE;
        double from = beside ? right - Svg.width(BARS, Style.NOTE) : ImageGrid.MARGIN;
        svg.text(from, lower + 18, Anchor.START, Style.NOTE, BARS);
        return new Figure(
                svg.toString(),
                (int) Math.ceil(right) + ImageGrid.MARGIN,
                (int) lower + NOTE_HEIGHT + ImageGrid.MARGIN / 2,
                alt(plan, sum));
    }

    private void draw(Row row, double y) {
        double width = width(row);
        double thickness = Math.min(row.thickness(), ROW_HEIGHT - 5.0);
        svg.text(ImageGrid.MARGIN, y + 4, Anchor.START, Style.LABEL, Svg.fit(row.kind(), Style.LABEL, LONGEST_WORDS));
        svg.text(outputs(), y + 4, Anchor.END, Style.LABEL, row.last().size());
        if (row.parameters() > 0) {
            String count = String.format(Locale.ROOT, "%,d", row.parameters());
            svg.text(counts(), y + 4, Anchor.END, Style.NOTE, count);
        }
        svg.rect(
                middle - width / 2,
                y - thickness / 2,
                width,
                thickness,
                color(row.nodes().get(0).role()));
    }

    /** Draws a path from the side of a bar to the skip's lane, down, and back with an arrowhead. */
    private void draw(Skip skip) {
        double lane = middle + WIDEST_BAR / 2.0 + 10 + skip.lane() * LANE_WIDTH;
        double start = middle + width(rows.get(skip.from())) / 2;
        double end = middle + width(rows.get(skip.to())) / 2 + 2;
        double top = center(skip.from()) + 3;
        double bottom = center(skip.to()) - 3;
        String color = Palette.hex(Palette.color(3));
        svg.line(start, top, lane, top, color);
        svg.line(lane, top, lane, bottom, color);
        svg.line(lane, bottom, end, bottom, color);
        svg.line(end, bottom, end + 5, bottom - 4, color);
        svg.line(end, bottom, end + 5, bottom + 4, color);
    }

    /** Returns where the column of output sizes ends. */
    private double outputs() {
        return ImageGrid.MARGIN + words + 84;
    }

    /** Returns where the column of parameter counts ends. */
    private double counts() {
        return ImageGrid.MARGIN + words + 154;
    }

    private double width(Row row) {
        return Math.max(8, WIDEST_BAR * row.side() / widest);
    }

    private static double center(int row) {
        return ImageGrid.MARGIN + HEAD_HEIGHT + (row + 0.5) * ROW_HEIGHT;
    }

    private static String color(Role role) {
        int series =
                switch (role) {
                    case WEIGHTS -> 0;
                    case POOLING -> 1;
                    case NORMALIZATION -> 2;
                    case JOINT -> 3;
                    case INPUT, VALUES, OTHER -> 6;
                };
        return Palette.hex(Palette.color(series));
    }

    /** Describes the drawing in words. */
    private String alt(NetPlan plan, String sum) {
        String steps =
                rows.stream().map(row -> row.kind() + " " + row.last().size()).collect(Collectors.joining(" → "));
        long skipping = skips.size();
        return "net of " + Numbers.count(plan.nodes().size() - 1L, "layer") + ", " + sum + ": " + steps
                + (skipping == 0 ? "" : "; with " + Numbers.count(skipping, "skip"));
    }
}
