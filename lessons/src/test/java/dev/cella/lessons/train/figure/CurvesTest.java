package dev.cella.lessons.train.figure;

import static dev.cella.lessons.train.figure.TrainingFigures.curves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.MadeHistory;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;

class CurvesTest {
    private static History trained(String name, int epochs, double loss, double validationLoss) {
        History history = MadeHistory.empty(name, epochs);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            MadeHistory.addEpoch(history, 5, loss / epoch, validationLoss / epoch);
        }
        return history;
    }

    private static XYSeries series(XYChart chart, String name) {
        return chart.getSeriesMap().get(name);
    }

    private static String names(XYChart chart) {
        return String.join(", ", chart.getSeriesMap().keySet());
    }

    /** How many points are drawn; the first series of a chart ends with a gap. */
    private static long points(XYSeries series) {
        return Arrays.stream(series.getYData()).filter(Double::isFinite).count();
    }

    private static boolean isDashed(XYSeries series) {
        return series.getLineStyle().getDashArray() != null;
    }

    @Test
    void trainingIsSolidValidationDashedAndStepsAreFaint() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        XYChart losses = figure.chart();
        assertEquals("cnn steps, cnn smoothed, validation, training", names(losses));
        for (String faint : List.of("cnn steps", "cnn smoothed")) {
            assertTrue(series(losses, faint).getLineColor().getAlpha() < 255, faint);
            assertEquals(40, points(series(losses, faint)));
        }
        assertEquals("validation, training", names(figure.charts().get(1)));
        for (XYChart chart : figure.charts()) {
            assertTrue(isDashed(series(chart, "validation")) && !isDashed(series(chart, "training")));
            assertEquals(8, points(series(chart, "training")));
        }
    }

    @Test
    void chartsOfOneFigureHaveTheSameEpochsBelowEachOther() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0), trained("with a long name", 6, 80, 1.0));
        figure.svg();
        XYChart losses = figure.chart();
        XYChart accuracies = figure.charts().get(1);
        assertEquals(losses.getStyler().getXAxisMax(), accuracies.getStyler().getXAxisMax());
        for (double epoch : new double[] {0, 8}) {
            assertEquals(losses.getScreenXFromChart(epoch), accuracies.getScreenXFromChart(epoch), 0.5);
        }
    }

    @Test
    void accuraciesHaveTheirOwnScaleBelowTheLosses() {
        Figure figure = curves(trained("cnn", 8, 0.8, 1.0));
        assertTrue(Drawing.of(figure)
                .texts()
                .containsAll(List.of("accuracy", "training 0.800", "validation 0.700", "0.5")));
    }

    @Test
    void aNetWithoutAccuracyHasNoScaleForIt() {
        History history = MadeHistory.empty("map", 1);
        MadeHistory.addEpochWithoutAccuracy(history, 0.5);
        Figure figure = curves(history);
        assertTrue(!Drawing.of(figure).texts().contains("accuracy"));
        assertTrue(figure.height() < curves(trained("cnn", 1, 0.5, 0.5)).height());
    }

    @Test
    void theSeedIsWrittenBelow() {
        String key =
                String.join("", Drawing.of(curves(trained("cnn", 8, 0.8, 1.0))).texts());
        assertTrue(key.contains("single steps and smoothed · seed 7"), key);
    }

    @Test
    void linesAreLabeledAtTheirEndsWithTheirLastValues() {
        Figure one = curves(trained("cnn", 8, 0.8, 1.2));
        assertTrue(Drawing.of(one).texts().containsAll(List.of("training 0.100", "validation 0.150")));
        assertEquals(
                "loss curves: cnn, 8 of 8 epochs, training 0.8 to 0.1, validation 1.2 to 0.15, accuracy 0.8, validation"
                        + " accuracy 0.7",
                one.alt());
        Figure two = curves(trained("raw", 8, 0.8, 1.2), trained("z-score", 4, 0.8, 1.2));
        assertTrue(Drawing.of(two).texts().containsAll(List.of("raw 0.100", "raw validation 0.150", "z-score 0.200")));
    }

    @Test
    void trainingsOfTheSameNameAreNumbered() {
        Figure figure = curves(trained("cnn", 8, 0.8, Double.NaN), trained("cnn", 8, 0.4, Double.NaN));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("cnn 0.100", "cnn 2 0.0500")));
    }

    @Test
    void eachTrainingHasItsColor() {
        XYChart chart = curves(trained("a", 3, 1, Double.NaN), trained("b", 3, 2, Double.NaN))
                .chart();
        assertEquals(Palette.color(0), series(chart, "a").getLineColor());
        assertEquals(Palette.color(1), series(chart, "b").getLineColor());
    }

    @Test
    void lossesEndAtTheirHeightOnTheAxis() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 1, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.5, Double.NaN);
        XYFigure figure = curves(history);
        List<Double> heights = Drawing.of(figure).all("circle").stream()
                .map(dot -> Double.valueOf(dot.getAttribute("cy")))
                .toList();
        assertEquals(figure.chart().getScreenYFromChart(1), heights.get(0), 0.02);
        assertEquals(figure.chart().getScreenYFromChart(0.5), heights.get(1), 0.02);
        assertEquals(0, figure.chart().getStyler().getYAxisMin());
        assertEquals(1.03, figure.chart().getStyler().getYAxisMax(), 1e-9);
    }

    @Test
    void lossesFarFromZeroGetAnAxisThatShowsTheirDifference() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 0.54, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.45, Double.NaN);
        assertTrue(Drawing.of(curves(history)).texts().containsAll(List.of("0.46", "0.5")));
    }

    @Test
    void oneEpochIsADot() {
        assertEquals(4, Drawing.of(curves(trained("x", 1, 1, 2))).all("circle").size());
    }

    @Test
    void thousandsOfStepsAreThinned() {
        History history = MadeHistory.empty("long", 3);
        MadeHistory.addEpoch(history, 9000, 1, Double.NaN);
        XYFigure figure = curves(history);
        assertTrue(points(series(figure.chart(), "long steps")) <= 200);
        assertTrue(figure.svg().length() < 20_000);
    }

    @Test
    void manyEpochsAreThinnedButTheLastIsKept() {
        XYFigure figure = curves(trained("long", 999, 999, Double.NaN));
        assertTrue(Drawing.of(figure).texts().contains("training 1.00"));
        assertTrue(figure.chart().getSeriesMap().values().stream().allMatch(line -> points(line) <= 200));
    }

    @Test
    void divergedLossIsSaidAndDoesNotSpoilTheOthers() {
        History diverged = trained("diverged", 2, 1, Double.NaN);
        MadeHistory.addEpoch(diverged, 5, Double.NaN, Double.NaN);
        Figure figure = curves(diverged, trained("fine", 3, 1, Double.NaN));
        assertTrue(Drawing.of(figure).texts().contains("diverged NaN"));
        assertTrue(!figure.content().contains("=\"NaN"), "no coordinate is NaN");
    }

    @Test
    void trainingThatHasJustStartedHasAxesButNoLines() {
        XYFigure figure = curves(MadeHistory.empty("new", 8));
        assertEquals("", names(figure.chart()));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("8", "epoch", "loss", "accuracy")));
        assertEquals("loss curves: new, 0 of 8 epochs", figure.alt());
    }

    @Test
    void runningTrainingShowsTheStepsOfItsFirstEpoch() {
        History history = MadeHistory.empty("running", 8);
        MadeHistory.addStep(history, 0.9);
        MadeHistory.addStep(history, 0.8);
        MadeHistory.addStep(history, 0.75);
        assertEquals(3, points(series(curves(history).chart(), "running steps")));
        assertTrue(Drawing.of(curves(history)).texts().contains("training 0.750"));
    }

    @Test
    void interruptedTrainingIsSaidInTheAltText() {
        History history = MadeHistory.empty("cut", 8);
        MadeHistory.addEpoch(history, 5, 0.5, Double.NaN);
        MadeHistory.interrupt(history);
        assertTrue(curves(history).alt().contains("1 of 8 epochs, interrupted"));
    }

    @Test
    void logarithmicAxisKeepsLargeAndSmallLossesApart() {
        Figure figure =
                curves(Axis.LOG, List.of(trained("large", 3, 90, Double.NaN), trained("small", 3, 0.9, Double.NaN)));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("loss (logarithmic scale)", "1", "10")));
    }

    @Test
    void lossesOfZeroHaveNoPlaceOnALogarithmicAxis() {
        Figure figure = curves(Axis.LOG, List.of(trained("zero", 3, 0, Double.NaN)));
        assertTrue(!figure.content().contains("=\"NaN") && !figure.content().contains("Infinity"));
    }

    @Test
    void aLogarithmicScaleOfLessThanADecadeIsMarkedToo() {
        Figure figure = curves(Axis.LOG, List.of(trained("x", 2, 0.8, Double.NaN)));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("0.4", "0.5", "0.6", "0.7", "0.8")));
    }

    /** Their differences are so small that XChart would take them for evenly spaced, and mark them instead of round numbers. */
    @Test
    void tinyLossesAreMarkedAtRoundNumbers() {
        XYFigure figure = curves(trained("tiny", 20, 4e-4, Double.NaN));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("0", "1e−4", "2e−4", "3e−4", "4e−4")));
    }

    @Test
    void aShortTrainingIsMarkedAtWholeEpochs() {
        List<String> texts = Drawing.of(curves(trained("short", 1, 0.8, 1.0))).texts();
        assertEquals(
                List.of("0", "1"),
                texts.stream()
                        .filter(t -> t.matches("0|1|0[.]1"))
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void twoTrainingsWhoseCurvesWouldHaveOneNameAreBothDrawn() {
        XYChart chart = curves(trained("a", 3, 1, 2), trained("a validation", 3, 2, Double.NaN))
                .chart();
        assertEquals(3, chart.getSeriesMap().size());
    }

    @Test
    void whatIsChangedAboutTheChartIsSeenWhenTheFigureIsShownAgain() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        String before = figure.svg();
        figure.chart().setTitle("My first net");
        series(figure.chart(), "training").setLineColor(Color.RED).setLabel("lowest");
        assertTrue(!figure.svg().equals(before));
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("My first net", "lowest")));
        assertTrue(figure.svg().contains("stroke=\"#ff0000\""));
    }

    @Test
    void theLabelsAreALegendThatCanBeTurnedOffOrMoved() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        figure.chart().getStyler().setLegendVisible(false);
        assertTrue(!Drawing.of(figure).texts().contains("training 0.100"));
        figure.chart().getStyler().setLegendVisible(true).setLegendPosition(LegendPosition.InsideNE);
        assertTrue(Drawing.of(figure).texts().contains("training 0.100"));
    }

    @Test
    void curvesOfNoTrainingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> curves(List.of()));
    }
}
