package dev.cella.lessons.detect.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.JudgedDetection;
import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Raster;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Boxes over an image: true ones dashed, detections solid with class and score, others plain. Where labels would cover each
 * other, they get shorter or are left out, those with the lowest scores first; a line below then says what the colors mean.
 */
public final class BoxesFigure extends Figure {
    private static final int WIDE = 512;
    private static final int NARROW = 352;
    private static final String BLACK = "#111111";
    private static final Style TAG = new Style(10, "#ffffff", true);
    private static final int TAG_HEIGHT = 13;
    private static final int LINE = 17;
    private static final int SWATCH = 10;

    /** More detections than this are labeled with their score alone. */
    private static final int FEW = 4;

    private final INDArray image;
    private final List<?> boxes;
    private final List<String> names;
    private final int room;

    private BoxesFigure(INDArray image, List<?> boxes, List<String> names, int room) {
        this(image, boxes, names, room, new Painter(image, boxes, names, room));
    }

    private BoxesFigure(INDArray image, List<?> boxes, List<String> names, int room, Painter drawn) {
        super(drawn.svg.toString(), drawn.width(), drawn.height(), drawn.alt());
        this.image = image;
        this.boxes = boxes;
        this.names = names;
        this.room = room;
    }

    static BoxesFigure of(INDArray image, List<?>... lists) {
        List<?> all = Arrays.stream(lists).flatMap(List::stream).toList();
        return new BoxesFigure(image, all, List.of(), WIDE);
    }

    /** Draws the same with the names of classes instead of their numbers. */
    public BoxesFigure named(List<String> classNames) {
        return new BoxesFigure(image, boxes, List.copyOf(classNames), room);
    }

    /** Draws the same so small that two fit side by side. */
    public BoxesFigure small() {
        return new BoxesFigure(image, boxes, names, NARROW);
    }

    /** Returns how many pixels of the figure a pixel of the image is wide. */
    int zoom() {
        return Painter.zoom(Tile.of(new NamedArray("", image)), room);
    }

    /** Draws the boxes of one figure. */
    private static final class Painter {
        private final Svg svg = new Svg();
        private final Tile tile;
        private final List<?> boxes;
        private final List<String> names;
        private final boolean isDetected;
        private final int zoom;
        private final List<Rectangle2D> tags = new ArrayList<>();
        private double right;
        private int bottom;

        Painter(INDArray image, List<?> boxes, List<String> names, int room) {
            this.tile = Tile.of(new NamedArray("", image));
            this.boxes = boxes;
            this.names = names;
            this.isDetected =
                    boxes.stream().anyMatch(box -> box instanceof Detection || box instanceof JudgedDetection);
            this.zoom = zoom(tile, room);
            svg.rect(margin() - 1, margin() - 1, tile.width() * zoom + 2, tile.height() * zoom + 2, Svg.LINE);
            byte[] png = Raster.png(tile, Colormap.GRAY, tile.extent().asIntensity(), 1);
            svg.image(margin(), margin(), tile.width() * zoom, tile.height() * zoom, png);
            boxes.forEach(this::frame);
            tags();
            right = margin() + tile.width() * zoom;
            bottom = margin() + tile.height() * zoom;
            if (isCrowded()) {
                legend();
            }
        }

        static int zoom(Tile tile, int room) {
            return Math.max(1, room / Math.max(tile.width(), tile.height()));
        }

        private void frame(Object box) {
            if (box instanceof Detection one) {
                outline(one.box(), Palette.ink(one.label()), false);
            } else if (box instanceof JudgedDetection one) {
                outline(one.detection().box(), color(one), false);
            } else if (box instanceof LabeledBox one) {
                outline(one.box(), BLACK, true);
            } else if (box instanceof BoundingBox one) {
                outline(one, isDetected ? BLACK : Palette.ORANGE, false); // orange may be the color of a class
            } else {
                throw new IllegalArgumentException("a " + box.getClass().getSimpleName()
                        + " cannot be drawn as a box (must be Detection, JudgedDetection, LabeledBox or"
                        + " BoundingBox);"
                        + " try sample.boxes()");
            }
        }

        /** Draws a line in white below a thinner one in color, so that it is seen on any image. */
        private void outline(BoundingBox box, String color, boolean isDashed) {
            double wide = box.width() * zoom;
            double high = box.height() * zoom;
            svg.paleFrame(x(box), y(box), wide, high, 3.5);
            if (isDashed) {
                svg.dashedFrame(x(box), y(box), wide, high, color, 2);
            } else {
                svg.frame(x(box), y(box), wide, high, color, 2);
            }
        }

        /** Labels the boxes, the most important ones first: of detections those with high scores, of judged ones the last. */
        private void tags() {
            List<Detection> found = all(Detection.class);
            found.stream()
                    .sorted(Comparator.comparingDouble(Detection::score).reversed())
                    .forEach(one -> {
                        String score = String.format(Locale.ROOT, "%.2f", one.score());
                        String words = name(one.label()) + " " + score;
                        tag(one.box(), Palette.ink(one.label()), isCrowded() ? List.of(score) : List.of(words, score));
                    });
            List<JudgedDetection> judged = all(JudgedDetection.class);
            for (int rank = judged.size(); rank > 0; rank--) {
                JudgedDetection one = judged.get(rank - 1);
                tag(
                        one.detection().box(),
                        color(one),
                        List.of(rank + " " + one.fate().brief(), "" + rank));
            }
            if (!isDetected) {
                all(LabeledBox.class).forEach(one -> tag(one.box(), BLACK, List.of(name(one.label()))));
            }
        }

        private <T> List<T> all(Class<T> kind) {
            return boxes.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        private boolean isCrowded() {
            return all(Detection.class).size() > FEW;
        }

        /** Writes the first of some words that fits at a corner of the box without covering another label, or none. */
        private void tag(BoundingBox box, String color, List<String> choices) {
            for (String words : choices) {
                double wide = Svg.width(words, TAG) + 4;
                double end = x(box) + box.width() * zoom + 1 - wide;
                double low = y(box) + box.height() * zoom + 1;
                double[][] corners = {
                    {x(box) - 1, y(box) - 1},
                    {x(box) - 1, y(box) + 1 - TAG_HEIGHT},
                    {end, y(box) - 1},
                    {end, y(box) + 1 - TAG_HEIGHT},
                    {x(box) - 1, low - TAG_HEIGHT},
                    {x(box) - 1, low - 2},
                    {end, low - TAG_HEIGHT},
                    {end, low - 2}
                };
                for (double[] corner : corners) {
                    double left = inside(corner[0], tile.width() * zoom - wide);
                    double top = inside(corner[1], tile.height() * zoom - TAG_HEIGHT);
                    Rectangle2D place = new Rectangle2D.Double(left, top, wide, TAG_HEIGHT);
                    if (tags.stream().noneMatch(place::intersects)) {
                        tags.add(place);
                        svg.rect(left, top, wide, TAG_HEIGHT, color);
                        svg.text(left + 2, top + TAG_HEIGHT - 3, Anchor.START, TAG, words);
                        return;
                    }
                }
            }
        }

        private static double inside(double value, double room) {
            return Math.max(margin(), Math.min(value, margin() + room));
        }

        /** Writes below the image which color is which class, and how often it was found. */
        private void legend() {
            Map<Integer, Long> counts = all(Detection.class).stream()
                    .collect(Collectors.groupingBy(Detection::label, TreeMap::new, Collectors.counting()));
            bottom += LINE;
            double left = margin();
            for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
                String words = name(entry.getKey()) + ": " + entry.getValue();
                svg.rect(left, bottom - SWATCH + 1, SWATCH, SWATCH, Palette.ink(entry.getKey()));
                svg.text(left + SWATCH + 5, bottom, Anchor.START, Style.NOTE, words);
                left += SWATCH + 5 + Svg.width(words, Style.NOTE) + 16;
            }
            if (boxes.stream().anyMatch(LabeledBox.class::isInstance)) {
                svg.text(left, bottom, Anchor.START, Style.NOTE, "dashed: true boxes");
                left += Svg.width("dashed: true boxes", Style.NOTE);
            }
            right = Math.max(right, left);
        }

        /** Right is green; wrong is red, or orange if the object was found before. */
        private static String color(JudgedDetection one) {
            return Palette.ink(
                    switch (one.fate()) {
                        case TRUE_POSITIVE -> 2;
                        case DUPLICATE -> 4;
                        case MISPLACED -> 1;
                    });
        }

        private String name(int label) {
            return label < names.size() ? names.get(label) : "class " + label;
        }

        private double x(BoundingBox box) {
            return margin() + box.left() * zoom;
        }

        private double y(BoundingBox box) {
            return margin() + box.top() * zoom;
        }

        private static int margin() {
            return ImageGrid.MARGIN;
        }

        int width() {
            return (int) Math.ceil(right) + margin();
        }

        int height() {
            return bottom + margin();
        }

        String alt() {
            String listed = boxes.stream().limit(40).map(this::words).collect(Collectors.joining("\n"));
            return "image " + tile.size() + " with "
                    + Numbers.count(boxes.size(), "box").replace("boxs", "boxes")
                    + (boxes.isEmpty() ? "" : "\n" + listed) + (boxes.size() > 40 ? "\n…" : "");
        }

        private String words(Object box) {
            if (box instanceof JudgedDetection one) {
                return one.fate() + ": " + words(one.detection());
            }
            return box instanceof Detection one
                    ? String.format(Locale.ROOT, "%s %.2f: %s", name(one.label()), one.score(), one.box())
                    : box instanceof LabeledBox one ? "true " + name(one.label()) + ": " + one.box() : box.toString();
        }
    }
}
