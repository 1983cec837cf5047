package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.normalize.LossValley;
import dev.cella.lessons.normalize.LossValley.Weights;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The loss over two weights as contour lines, and the path that gradient descent takes to the bottom. */
public final class ValleyFigure {
    private static final int WIDTH = 376;
    private static final int HEIGHT = 352;

    /** Both axes run from −REACH to REACH. */
    private static final double REACH = 1.4;

    private static final Weights START = new Weights(-1.15, 0.55);

    /** Contour lines as shares of the loss at the start. */
    private static final double[] LEVELS = {0.04, 0.15, 0.4, 1, 2.2, 5};

    private static final int CONTOUR_POINTS = 360;
    private static final int MOST_POINTS = 20_000;
    /** More dots of a path than anyone could tell apart. */
    private static final int MOST_STEPS = 500;

    private static final double BOTTOM = 0.01;

    private final String name;
    private final LossValley valley;
    private final List<Curve> contours;

    private ValleyFigure(String name, LossValley valley) {
        this.name = name;
        this.valley = valley;
        int points = (int) Math.min(MOST_POINTS, CONTOUR_POINTS * Math.sqrt(valley.ratio())); // a narrow line is long
        contours = Arrays.stream(LEVELS)
                .mapToObj(level -> contour(valley, level, points))
                .toList();
    }

    /**
     * Measures the valley of a set and finds its contour lines, once for all paths in it.
     *
     * @param set images {@code [N, C, H, W]} with the name of their scale
     * @throws IllegalArgumentException if the set has no valley, see {@link LossValley#of}
     */
    public static ValleyFigure of(NamedArray set) {
        return new ValleyFigure(set.name(), LossValley.of(set.values()));
    }

    private static Curve contour(LossValley valley, double level, int points) {
        List<CurvePoint> line = valley.contour(level * valley.loss(START), points).stream()
                .map(ValleyFigure::inside)
                .toList();
        return Curve.line("loss " + level, line).in(Palette.faint(0, 130)).wide(1.2);
    }

    /**
     * Draws the path of gradient descent.
     *
     * @param share the learning rate as a share of the largest that converges; from 1 on, the path leaves the valley
     * @param steps how many steps to walk
     */
    public XYFigure path(double share, int steps) {
        return walked(share * valley.largestRate(), steps);
    }

    /** Draws the path with the learning rate that suits the valley best, down to one percent of the loss if that can be drawn. */
    XYFigure bestPath() {
        double rate = valley.bestRate();
        return walked(rate, Math.min(valley.stepsTo(BOTTOM, START, rate).orElse(MOST_STEPS), MOST_STEPS));
    }

    private XYFigure walked(double rate, int steps) {
        XYPanel panel = new XYPanel(AxisRange.linear(-REACH, REACH), AxisRange.linear(-REACH, REACH))
                .titled(name, Color.DARK_GRAY)
                .axes("weight 1 (0 is best)", "weight 2 (0 is best)")
                .withoutGrid();
        contours.forEach(panel::add);
        List<Weights> path = valley.descend(START, rate, steps);
        panel.add(Curve.dots("bottom", List.of(new CurvePoint(0, 0))).in(Color.DARK_GRAY));
        panel.add(Curve.line("gradient descent", seen(path))
                .in(Palette.color(1))
                .wide(1.8)
                .withDots(true));
        panel.note("start", START.first(), START.second() + 0.14);
        List<String> notes = List.of(
                "the steepest direction is " + Numbers.brief(valley.ratio()) + " times as steep as the flattest",
                outcome(path, rate));
        return XYFigure.column(
                WIDTH, List.of(new XYFigure.Row(panel, HEIGHT)), notes, name + ": " + String.join("; ", notes));
    }

    private String outcome(List<Weights> path, double rate) {
        double share = valley.loss(path.get(path.size() - 1)) / valley.loss(START);
        String after =
                "learning rate " + Numbers.brief(rate) + ": after " + Numbers.count(path.size() - 1, "step") + " ";
        return share <= 1
                ? after + Numbers.brief(100 * share) + " % of the loss is left"
                : after + "the loss has grown, it diverges";
    }

    /** Returns the path up to where it leaves the figure. */
    private static List<CurvePoint> seen(List<Weights> path) {
        List<CurvePoint> points = new ArrayList<>();
        for (Weights at : path) {
            CurvePoint point = inside(at);
            if (point.equals(CurvePoint.GAP)) {
                Weights last = path.get(points.size() - 1);
                points.add(atBorder(last, at));
                break;
            }
            points.add(point);
        }
        return points;
    }

    private static CurvePoint inside(Weights at) {
        boolean isInside = Math.max(Math.abs(at.first()), Math.abs(at.second())) <= REACH;
        return isInside ? new CurvePoint(at.first(), at.second()) : CurvePoint.GAP;
    }

    /** Returns the point between one inside and one outside that lies on the border. */
    private static CurvePoint atBorder(Weights inside, Weights outside) {
        double part = Math.min(part(inside.first(), outside.first()), part(inside.second(), outside.second()));
        return new CurvePoint(
                inside.first() + part * (outside.first() - inside.first()),
                inside.second() + part * (outside.second() - inside.second()));
    }

    private static double part(double inside, double outside) {
        return Math.abs(outside) <= REACH ? 1 : (Math.copySign(REACH, outside) - inside) / (outside - inside);
    }
}
