package dev.cella.lessons.train.figure;

import static dev.cella.lessons.train.figure.TrainingFigures.curves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
    void training_is_solid_validation_dashed_and_steps_are_faint() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        XYChart losses = figure.chart();
        assertThat(names(losses)).isEqualTo("cnn steps, cnn smoothed, validation, training");
        for (String faint : List.of("cnn steps", "cnn smoothed")) {
            assertThat(series(losses, faint).getLineColor().getAlpha())
                    .as(faint)
                    .isLessThan(255);
            assertThat(points(series(losses, faint))).isEqualTo(40);
        }
        assertThat(names(figure.charts().get(1))).isEqualTo("validation, training");
        for (XYChart chart : figure.charts()) {
            assertThat(isDashed(series(chart, "validation")) && !isDashed(series(chart, "training")))
                    .isTrue();
            assertThat(points(series(chart, "training"))).isEqualTo(8);
        }
    }

    @Test
    void charts_of_one_figure_have_the_same_epochs_below_each_other() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0), trained("with a long name", 6, 80, 1.0));
        figure.svg();
        XYChart losses = figure.chart();
        XYChart accuracies = figure.charts().get(1);
        assertThat(accuracies.getStyler().getXAxisMax())
                .isEqualTo(losses.getStyler().getXAxisMax());
        for (double epoch : new double[] {0, 8}) {
            assertThat(accuracies.getScreenXFromChart(epoch)).isCloseTo(losses.getScreenXFromChart(epoch), within(0.5));
        }
    }

    @Test
    void accuracies_have_their_own_scale_below_the_losses() {
        Figure figure = curves(trained("cnn", 8, 0.8, 1.0));
        assertThat(Drawing.of(figure).texts()).contains("accuracy", "training 0.800", "validation 0.700", "0.5");
    }

    @Test
    void a_net_without_accuracy_has_no_scale_for_it() {
        History history = MadeHistory.empty("map", 1);
        MadeHistory.addEpochWithoutAccuracy(history, 0.5);
        Figure figure = curves(history);
        assertThat(Drawing.of(figure).texts()).doesNotContain("accuracy");
        assertThat(figure.height())
                .isLessThan(curves(trained("cnn", 1, 0.5, 0.5)).height());
    }

    @Test
    void the_seed_is_written_below() {
        String key =
                String.join("", Drawing.of(curves(trained("cnn", 8, 0.8, 1.0))).texts());
        assertThat(key).contains("single steps and smoothed · seed 7");
    }

    @Test
    void lines_are_labeled_at_their_ends_with_their_last_values() {
        Figure one = curves(trained("cnn", 8, 0.8, 1.2));
        assertThat(Drawing.of(one).texts()).contains("training 0.100", "validation 0.150");
        assertThat(one.alt())
                .isEqualTo("loss curves: cnn, 8 of 8 epochs, training 0.8 to 0.1, validation 1.2 to 0.15, accuracy 0.8,"
                        + " validation accuracy 0.7");
        Figure two = curves(trained("raw", 8, 0.8, 1.2), trained("z-score", 4, 0.8, 1.2));
        assertThat(Drawing.of(two).texts()).contains("raw 0.100", "raw validation 0.150", "z-score 0.200");
    }

    @Test
    void trainings_of_the_same_name_are_numbered() {
        Figure figure = curves(trained("cnn", 8, 0.8, Double.NaN), trained("cnn", 8, 0.4, Double.NaN));
        assertThat(Drawing.of(figure).texts()).contains("cnn 0.100", "cnn 2 0.0500");
    }

    @Test
    void each_training_has_its_color() {
        XYChart chart = curves(trained("a", 3, 1, Double.NaN), trained("b", 3, 2, Double.NaN))
                .chart();
        assertThat(series(chart, "a").getLineColor()).isEqualTo(Palette.color(0));
        assertThat(series(chart, "b").getLineColor()).isEqualTo(Palette.color(1));
    }

    @Test
    void losses_end_at_their_height_on_the_axis() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 1, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.5, Double.NaN);
        XYFigure figure = curves(history);
        List<Double> heights = Drawing.of(figure).all("circle").stream()
                .map(dot -> Double.valueOf(dot.getAttribute("cy")))
                .toList();
        assertThat(heights.get(0)).isCloseTo(figure.chart().getScreenYFromChart(1), within(0.02));
        assertThat(heights.get(1)).isCloseTo(figure.chart().getScreenYFromChart(0.5), within(0.02));
        assertThat(figure.chart().getStyler().getYAxisMin()).isEqualTo(0);
        assertThat(figure.chart().getStyler().getYAxisMax()).isCloseTo(1.03, within(1e-9));
    }

    @Test
    void losses_far_from_zero_get_an_axis_that_shows_their_difference() {
        History history = MadeHistory.empty("x", 2);
        MadeHistory.addEpoch(history, 0, 0.54, Double.NaN);
        MadeHistory.addEpoch(history, 0, 0.45, Double.NaN);
        assertThat(Drawing.of(curves(history)).texts()).contains("0.46", "0.5");
    }

    @Test
    void one_epoch_is_a_dot() {
        assertThat(Drawing.of(curves(trained("x", 1, 1, 2))).all("circle").size())
                .isEqualTo(4);
    }

    @Test
    void thousands_of_steps_are_thinned() {
        History history = MadeHistory.empty("long", 3);
        MadeHistory.addEpoch(history, 9000, 1, Double.NaN);
        XYFigure figure = curves(history);
        assertThat(points(series(figure.chart(), "long steps"))).isLessThanOrEqualTo(200);
        assertThat(figure.svg().length()).isLessThan(20_000);
    }

    @Test
    void many_epochs_are_thinned_but_the_last_is_kept() {
        XYFigure figure = curves(trained("long", 999, 999, Double.NaN));
        assertThat(Drawing.of(figure).texts()).contains("training 1.00");
        assertThat(figure.chart().getSeriesMap().values().stream().allMatch(line -> points(line) <= 200))
                .isTrue();
    }

    @Test
    void diverged_loss_is_said_and_does_not_spoil_the_others() {
        History diverged = trained("diverged", 2, 1, Double.NaN);
        MadeHistory.addEpoch(diverged, 5, Double.NaN, Double.NaN);
        Figure figure = curves(diverged, trained("fine", 3, 1, Double.NaN));
        assertThat(Drawing.of(figure).texts()).contains("diverged NaN");
        assertThat(figure.content()).as("no coordinate is NaN").doesNotContain("=\"NaN");
    }

    @Test
    void training_that_has_just_started_has_axes_but_no_lines() {
        XYFigure figure = curves(MadeHistory.empty("new", 8));
        assertThat(names(figure.chart())).isEqualTo("");
        assertThat(Drawing.of(figure).texts()).contains("8", "epoch", "loss", "accuracy");
        assertThat(figure.alt()).isEqualTo("loss curves: new, 0 of 8 epochs");
    }

    @Test
    void running_training_shows_the_steps_of_its_first_epoch() {
        History history = MadeHistory.empty("running", 8);
        MadeHistory.addStep(history, 0.9);
        MadeHistory.addStep(history, 0.8);
        MadeHistory.addStep(history, 0.75);
        assertThat(points(series(curves(history).chart(), "running steps"))).isEqualTo(3);
        assertThat(Drawing.of(curves(history)).texts()).contains("training 0.750");
    }

    @Test
    void interrupted_training_is_said_in_the_alt_text() {
        History history = MadeHistory.empty("cut", 8);
        MadeHistory.addEpoch(history, 5, 0.5, Double.NaN);
        MadeHistory.interrupt(history);
        assertThat(curves(history).alt()).contains("1 of 8 epochs, interrupted");
    }

    @Test
    void logarithmic_axis_keeps_large_and_small_losses_apart() {
        Figure figure =
                curves(Axis.LOG, List.of(trained("large", 3, 90, Double.NaN), trained("small", 3, 0.9, Double.NaN)));
        assertThat(Drawing.of(figure).texts()).contains("loss (logarithmic scale)", "1", "10");
    }

    @Test
    void losses_of_zero_have_no_place_on_a_logarithmic_axis() {
        Figure figure = curves(Axis.LOG, List.of(trained("zero", 3, 0, Double.NaN)));
        assertThat(!figure.content().contains("=\"NaN") && !figure.content().contains("Infinity"))
                .isTrue();
    }

    @Test
    void a_logarithmic_scale_of_less_than_a_decade_is_marked_too() {
        Figure figure = curves(Axis.LOG, List.of(trained("x", 2, 0.8, Double.NaN)));
        assertThat(Drawing.of(figure).texts()).contains("0.4", "0.5", "0.6", "0.7", "0.8");
    }

    /** Their differences are so small that XChart would take them for evenly spaced, and mark them instead of round numbers. */
    @Test
    void tiny_losses_are_marked_at_round_numbers() {
        XYFigure figure = curves(trained("tiny", 20, 4e-4, Double.NaN));
        assertThat(Drawing.of(figure).texts()).contains("0", "1e−4", "2e−4", "3e−4", "4e−4");
    }

    @Test
    void a_short_training_is_marked_at_whole_epochs() {
        List<String> texts = Drawing.of(curves(trained("short", 1, 0.8, 1.0))).texts();
        assertThat(texts.stream()
                        .filter(t -> t.matches("0|1|0[.]1"))
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(List.of("0", "1"));
    }

    @Test
    void two_trainings_whose_curves_would_have_one_name_are_both_drawn() {
        XYChart chart = curves(trained("a", 3, 1, 2), trained("a validation", 3, 2, Double.NaN))
                .chart();
        assertThat(chart.getSeriesMap().size()).isEqualTo(3);
    }

    @Test
    void what_is_changed_about_the_chart_is_seen_when_the_figure_is_shown_again() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        String before = figure.svg();
        figure.chart().setTitle("My first net");
        series(figure.chart(), "training").setLineColor(Color.RED).setLabel("lowest");
        assertThat(figure.svg()).isNotEqualTo(before);
        assertThat(Drawing.of(figure).texts()).contains("My first net", "lowest");
        assertThat(figure.svg()).contains("stroke=\"#ff0000\"");
    }

    @Test
    void the_labels_are_a_legend_that_can_be_turned_off_or_moved() {
        XYFigure figure = curves(trained("cnn", 8, 0.8, 1.0));
        figure.chart().getStyler().setLegendVisible(false);
        assertThat(Drawing.of(figure).texts()).doesNotContain("training 0.100");
        figure.chart().getStyler().setLegendVisible(true).setLegendPosition(LegendPosition.InsideNE);
        assertThat(Drawing.of(figure).texts()).contains("training 0.100");
    }

    @Test
    void curves_of_no_training_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> curves(List.of()));
    }
}
