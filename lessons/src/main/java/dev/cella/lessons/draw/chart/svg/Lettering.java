package dev.cella.lessons.draw.chart.svg;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads words back from the outlines of their letters.
 *
 * <p>XChart draws no text, it fills the outlines of letters. The words that a chart may show are known beforehand (titles,
 * names of series, numbers of an axis), so it is enough to compare outlines. What is not recognized stays an outline.
 */
public final class Lettering {
    private static final AffineTransform UPWARD = AffineTransform.getRotateInstance(-Math.PI / 2);

    /** Height of a capital letter relative to its font size. */
    private static final double CAPITAL = 0.72;

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> besideAxis = new HashSet<>();
    private final Set<String> upward = new HashSet<>();
    private final Map<Font, Set<String>> outlined = new HashMap<>();
    private final Map<String, Deque<Text>> texts = new HashMap<>();

    /**
     * Words that were recognized.
     *
     * @param x where they are held, from the start of their outline
     * @param y of their baseline, from that of their outline
     * @param upward whether they go from below to above
     */
    public record Text(String words, Font font, Anchor anchor, double x, double y, boolean upward) {

        /** Writes them where their outline was painted; as the reader's font may be wider or narrower, they are held there. */
        String svg(AffineTransform place, Color color) {
            Svg text = new Svg();
            Svg.Style style = new Svg.Style(font.getSize(), Palette.hex(color), font.isBold());
            double left = place.getTranslateX();
            double baseline = place.getTranslateY();
            if (!upward) {
                return text.text(left + x, baseline + y, anchor, style, words).toString();
            }
            text.text(x, y, anchor, style, words);
            return "<g transform=\"translate(" + Svg.number(left) + " " + Svg.number(baseline) + ") rotate(-90)\">"
                    + text + "</g>";
        }
    }

    /** Adds words that may be painted, and returns them. */
    public String learn(String some) {
        if (!some.isBlank()) {
            words.add(some);
        }
        return some;
    }

    /** Adds words that may be painted beside a vertical axis, and returns them. */
    public String learnBesideAxis(String some) {
        besideAxis.add(some);
        return learn(some);
    }

    /** Adds words that may be painted from below to above. */
    public void learnUpward(String some) {
        upward.add(some);
        learn(some);
    }

    /**
     * Returns the words whose letters in {@code font} have this outline. A number of both axes is first read beside the
     * vertical one, which XChart paints first.
     */
    public Optional<Text> read(Shape outline, Font font) {
        if (!(outline instanceof GeneralPath)) {
            return Optional.empty();
        }
        Set<String> done = outlined.computeIfAbsent(font, f -> new HashSet<>());
        words.stream().filter(done::add).forEach(some -> outline(some, font));
        Deque<Text> found = texts.getOrDefault(data(outline), new ArrayDeque<>());
        return Optional.ofNullable(found.size() > 1 ? found.pollFirst() : found.peekFirst());
    }

    /** XChart centers each word beside an axis by its own letters; a common baseline reads better. */
    private void outline(String some, Font font) {
        TextLayout layout = new TextLayout(some, font, SvgGraphics.MEASURES);
        Rectangle2D box = layout.getBounds();
        Shape outline = layout.getOutline(null);
        Deque<Text> level = texts.computeIfAbsent(data(outline), key -> new ArrayDeque<>());
        level.addLast(new Text(some, font, Anchor.MIDDLE, box.getCenterX(), 0, false));
        if (besideAxis.contains(some)) {
            double down = (CAPITAL * font.getSize() - outline.getBounds().height) / 2;
            level.addFirst(new Text(some, font, Anchor.END, box.getMaxX(), down, false));
        }
        if (upward.contains(some)) {
            texts.computeIfAbsent(data(layout.getOutline(UPWARD)), key -> new ArrayDeque<>())
                    .add(new Text(some, font, Anchor.MIDDLE, box.getCenterX(), 0, true));
        }
    }

    private static String data(Shape outline) {
        PathData path = new PathData();
        path.append(outline);
        return path.toString();
    }
}
