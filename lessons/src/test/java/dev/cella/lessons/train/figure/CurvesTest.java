package dev.cella.lessons.train.figure;

import static dev.cella.lessons.train.figure.TrainingFigures.curves;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.MadeHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CurvesTest {
    private static History trained(String name, int epochs, double loss, double validationLoss) {
        History history = MadeHistory.empty(name, epochs);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            MadeHistory.addEpoch(history, 5, loss / epoch, validationLoss / epoch);
        }
        return history;
    }

    private static List<Element> lines(Figure figure) {
        return Drawing.of(figure).all("path").stream()
                .filter(p -> p.hasAttribute("stroke-linejoin"))
                .toList();
    }

    private static int points(Element line) {
        return line.getAttribute("d").split("[ML]", -1).length - 1;
    }

    @Test
    void trainingIsSolidValidationDashedAndStepsAreFaint() {
        List<Element> lines = lines(curves(trained("cnn", 8, 0.8, 1.0)));
        assertEquals(6, lines.size());
        assertTrue(lines.get(0).hasAttribute("stroke-opacity"), "steps");
        assertEquals(40, points(lines.get(0)));
        assertTrue(lines.get(1).hasAttribute("stroke-opacity"), "smoothed");
        assertEquals(40, points(lines.get(1)));
        for (int panel : new int[] {2, 4}) { // losses, then accuracies
            assertEquals("6 4", lines.get(panel).getAttribute("stroke-dasharray"), "validation");
            assertTrue(!lines.get(panel + 1).hasAttribute("stroke-dasharray"), "training");
            assertEquals(8, points(lines.get(panel + 1)));
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
        List<String> colors = lines(curves(trained("a", 3, 1, Double.NaN), trained("b", 3, 2, Double.NaN))).stream()
                .map(l -> l.getAttribute("stroke"))
                .toList();
        assertEquals(List.of("#0072b2", "#d55e00"), colors.stream().limit(2).toList());
    }

    @Test
    void lossesEndAtTheirHeightOnTheAxis() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 1, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.5, Double.NaN);
        List<Element> dots = Drawing.of(curves(history)).all("circle");
        double first = Double.parseDouble(dots.get(0).getAttribute("cy"));
        double second = Double.parseDouble(dots.get(1).getAttribute("cy"));
        // the axis goes from 0 to 1.03 (a little more than the greatest loss) over 200 pixels
        assertEquals(200 * 0.5 / 1.03, second - first, 0.02);
    }

    @Test
    void lossesFarFromZeroGetAnAxisThatShowsTheirDifference() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 0.54, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.45, Double.NaN);
        assertTrue(Drawing.of(curves(history)).texts().containsAll(List.of("0.45", "0.5")));
    }

    @Test
    void oneEpochIsADot() {
        assertEquals(4, Drawing.of(curves(trained("x", 1, 1, 2))).all("circle").size());
    }

    @Test
    void thousandsOfStepsAreThinned() {
        History history = MadeHistory.empty("long", 3);
        MadeHistory.addEpoch(history, 9000, 1, Double.NaN);
        Figure figure = curves(history);
        assertTrue(points(lines(figure).get(0)) <= 200);
        assertTrue(figure.svg().length() < 20_000);
    }

    @Test
    void manyEpochsAreThinnedButTheLastIsKept() {
        Figure figure = curves(trained("long", 999, 999, Double.NaN));
        assertTrue(Drawing.of(figure).texts().contains("training 1.00"));
        assertTrue(lines(figure).stream().allMatch(l -> points(l) <= 200));
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
        Figure figure = curves(MadeHistory.empty("new", 8));
        assertTrue(lines(figure).isEmpty());
        assertTrue(Drawing.of(figure).texts().contains("8"));
        assertEquals("loss curves: new, 0 of 8 epochs", figure.alt());
    }

    @Test
    void runningTrainingShowsTheStepsOfItsFirstEpoch() {
        History history = MadeHistory.empty("running", 8);
        MadeHistory.addStep(history, 0.9);
        MadeHistory.addStep(history, 0.8);
        MadeHistory.addStep(history, 0.75);
        assertEquals(3, points(lines(curves(history)).get(0)));
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
    void curvesOfNoTrainingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> curves(List.of()));
    }
}
