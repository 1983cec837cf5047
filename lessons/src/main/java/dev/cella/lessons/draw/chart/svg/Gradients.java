package dev.cella.lessons.draw.chart.svg;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;

/**
 * Paints a gradient as stripes of one color each: as SVG gradient it would need a name, which might be found in another
 * figure of the page.
 */
public final class Gradients {
    private static final int STRIPES = 48;

    private Gradients() {}

    /** Paints the gradient of a scale bar, which goes along one of the axes. */
    public static void stripes(Rectangle2D box, LinearGradientPaint gradient, BiConsumer<Rectangle2D, Color> painter) {
        boolean across =
                gradient.getStartPoint().getY() == gradient.getEndPoint().getY();
        boolean forward = across
                ? gradient.getStartPoint().getX() < gradient.getEndPoint().getX()
                : gradient.getStartPoint().getY() < gradient.getEndPoint().getY();
        double width = across ? box.getWidth() / STRIPES : box.getWidth();
        double height = across ? box.getHeight() : box.getHeight() / STRIPES;
        for (int i = 0; i < STRIPES; i++) {
            double x = box.getX() + (across ? i * width : 0);
            double y = box.getY() + (across ? 0 : i * height);
            int stripe = forward ? i : STRIPES - 1 - i;
            painter.accept(new Rectangle2D.Double(x, y, width, height), color(gradient, (stripe + 0.5) / STRIPES));
        }
    }

    private static Color color(LinearGradientPaint gradient, double place) {
        float[] stops = gradient.getFractions();
        Color[] colors = gradient.getColors();
        int above = 1;
        while (above < stops.length - 1 && stops[above] < place) {
            above++;
        }
        double share = (place - stops[above - 1]) / (stops[above] - stops[above - 1]);
        return mix(colors[above - 1], colors[above], Math.min(1, Math.max(0, share)));
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + share * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }
}
