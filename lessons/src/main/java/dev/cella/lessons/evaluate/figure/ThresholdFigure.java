package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.ThresholdCounts;

/** Each image as a dot at its output for a class, in two rows, and a threshold that parts them. */
final class ThresholdFigure {
    private static final int LEFT = ImageGrid.MARGIN + 6;
    private static final int SCALE = 500;
    private static final int BINS = 64;
    private static final int ROW = 96;
    private static final int HEADING = 18;
    private static final int TOP = ImageGrid.MARGIN + 24;
    private static final double STEP = 6.5;
    private static final String RIGHT = Palette.ink(0);
    private static final String WRONG = Palette.ORANGE;

    private final ClassificationReport evaluation;
    private final int classIndex;
    private final ThresholdCounts counts;
    private final Svg svg = new Svg();

    private ThresholdFigure(ClassificationReport evaluation, int classIndex, double threshold) {
        this.evaluation = evaluation;
        this.classIndex = classIndex;
        this.counts = evaluation.counts(classIndex, threshold);
    }

    static Figure of(ClassificationReport evaluation, int classIndex, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "a threshold of " + threshold + " lies outside of all outputs (must be in [0,1]); try 0.5");
        }
        return new ThresholdFigure(evaluation, classIndex, threshold).figure();
    }

    private Figure figure() {
        String name = evaluation.classNames().get(classIndex);
        int positives = counts.truePositives() + counts.falseNegatives();
        int negatives = counts.falsePositives() + counts.trueNegatives();
        row(0, true, positives + " images of class " + name);
        words(0, counts.truePositives() + " found", counts.falseNegatives() + " missed");
        words(0, "sensitivity", Numbers.brief(counts.sensitivity()), 2);
        row(1, false, negatives + " other images");
        words(1, counts.trueNegatives() + " left alone", counts.falsePositives() + " false positives");
        words(1, "specificity", Numbers.brief(counts.specificity()), 2);
        int bottom = TOP + 2 * ROW;
        axis(bottom, name);
        int height = bottom + 36 + ImageGrid.MARGIN;
        return new Figure(svg.toString(), Layout.PAGE_WIDTH, height, alt(name, positives, negatives));
    }

    /** Stacks a dot per image above its output; the stacks shrink if one of them is too high. */
    private void row(int row, boolean positive, String heading) {
        int base = TOP + row * ROW + ROW - 10;
        svg.text(LEFT, base - ROW + 20, Anchor.START, Style.LABEL, heading);
        int[] stacks = new int[BINS];
        int[] heights = heights(positive);
        int highest = 1;
        for (int height : heights) {
            highest = Math.max(highest, height);
        }
        double step = Math.min(STEP, (double) (ROW - HEADING - 22) / highest);
        for (ClassificationReport.Output output : evaluation.outputsOf(classIndex)) {
            if (output.positive() == positive) {
                boolean called = output.value() >= counts.threshold();
                int bin = bin(output.value());
                double x = LEFT + (bin + 0.5) * SCALE / BINS;
                svg.dot(x, base - 3 - stacks[bin]++ * step, called == positive ? RIGHT : WRONG);
            }
        }
        svg.line(LEFT, base + 1.5, LEFT + SCALE, base + 1.5, Svg.LINE);
    }

    private int[] heights(boolean positive) {
        int[] heights = new int[BINS];
        evaluation.outputsOf(classIndex).stream()
                .filter(output -> output.positive() == positive)
                .forEach(output -> heights[bin(output.value())]++);
        return heights;
    }

    /** No bin has outputs on both sides of the threshold: those of its bin go left or right of it. */
    private int bin(double value) {
        int bin = (int) Math.min(BINS - 1, value * BINS);
        int cut = (int) Math.round(counts.threshold() * BINS);
        return value >= counts.threshold()
                ? Math.min(BINS - 1, Math.max(bin, cut))
                : Math.max(0, Math.min(bin, cut - 1));
    }

    private void words(int row, String right, String wrong) {
        double y = TOP + row * ROW + 34;
        svg.text(LEFT + SCALE + 24, y, Anchor.START, new Style(12, RIGHT, true), right);
        svg.text(LEFT + SCALE + 24, y + 18, Anchor.START, new Style(12, Palette.MARK, true), wrong);
    }

    private void words(int row, String name, String value, int line) {
        double y = TOP + row * ROW + 34 + 18.0 * line;
        svg.text(LEFT + SCALE + 24, y, Anchor.START, Style.LABEL, name + " " + value);
    }

    private void axis(int bottom, String name) {
        double x = LEFT + Math.round(counts.threshold() * BINS) * (double) SCALE / BINS;
        svg.line(x, TOP - 4, x, bottom, Svg.INK);
        Anchor anchor = counts.threshold() < 0.2 ? Anchor.START : counts.threshold() > 0.8 ? Anchor.END : Anchor.MIDDLE;
        svg.text(x, TOP - 10, anchor, Style.TITLE, "threshold " + Numbers.brief(counts.threshold()));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = LEFT + SCALE * tenth / 10.0;
            svg.text(at, bottom + 8, Anchor.MIDDLE, Style.NOTE, Numbers.brief(tenth / 10.0));
        }
        svg.text(
                LEFT,
                bottom + 28,
                Anchor.START,
                Style.NOTE,
                "output for " + name + "; orange: wrong at this threshold");
    }

    private String alt(String name, int positives, int negatives) {
        return "threshold " + Numbers.brief(counts.threshold()) + ": of " + positives + " images of class " + name + " "
                + counts.truePositives() + " found, " + counts.falseNegatives() + " missed; of " + negatives
                + " others " + counts.falsePositives() + " called positive; sensitivity "
                + Numbers.brief(counts.sensitivity()) + ", specificity " + Numbers.brief(counts.specificity());
    }
}
