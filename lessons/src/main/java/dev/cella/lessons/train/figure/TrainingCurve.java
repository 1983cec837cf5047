package dev.cella.lessons.train.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.train.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What is drawn of one training; points are epochs (across) and losses or accuracies (up).
 *
 * @param name of the training, not shared with another in the same figure
 * @param number counts from 0 in the figure and decides the color
 * @param seed that decided the order of the images
 * @param plannedEpochs how many the training shall have in the end
 * @param running whether epochs are still to come
 * @param training losses after each epoch
 * @param validation losses after each epoch; empty if none were measured
 * @param accuracy after each epoch; empty if the net has none
 * @param validationAccuracy after each epoch; empty if none were measured
 * @param steps losses of single steps, or of means over so many that about 200 are left
 * @param smoothed losses of steps without most of their scatter; empty while there are few
 * @param words what is said of the training in the alt text
 */
record TrainingCurve(
        String name,
        int number,
        long seed,
        int plannedEpochs,
        boolean running,
        List<CurvePoint> training,
        List<CurvePoint> validation,
        List<CurvePoint> accuracy,
        List<CurvePoint> validationAccuracy,
        List<CurvePoint> steps,
        List<CurvePoint> smoothed,
        String words) {
    private static final int MOST_POINTS = 200;

    static List<TrainingCurve> of(List<History> histories) {
        int stepsInEpoch =
                histories.stream().mapToInt(History::stepsInEpoch).max().orElse(0);
        Map<String, Integer> uses = new HashMap<>();
        List<TrainingCurve> curves = new ArrayList<>();
        for (History history : histories) {
            int use = uses.merge(history.name(), 1, Integer::sum);
            String name = use == 1 ? history.name() : history.name() + " " + use;
            curves.add(of(history, name, curves.size(), stepsInEpoch));
        }
        return curves;
    }

    private static TrainingCurve of(History history, String name, int number, int otherStepsInEpoch) {
        List<History.Epoch> epochs = history.epochs();
        List<History.Step> steps = history.steps();
        int known = history.stepsInEpoch();
        double stepsInEpoch = Math.max(1, known > 0 ? known : Math.max(otherStepsInEpoch, steps.size()));
        boolean ended = history.interrupted() || history.stoppedEarly() || epochs.size() == history.plannedEpochs();
        return new TrainingCurve(
                name,
                number,
                history.seed(),
                history.plannedEpochs(),
                !ended,
                measured(epochs, History.Epoch::loss, true),
                measured(epochs, History.Epoch::validationLoss, false),
                measured(epochs, History.Epoch::accuracy, false),
                measured(epochs, History.Epoch::validationAccuracy, false),
                thinned(
                        steps.stream()
                                .map(s -> new CurvePoint(s.number() / stepsInEpoch, s.loss()))
                                .toList(),
                        false),
                smoothed(history, steps.size(), stepsInEpoch),
                words(history, name, epochs));
    }

    private static List<CurvePoint> measured(
            List<History.Epoch> epochs, ToDoubleFunction<History.Epoch> measure, boolean alsoNotANumber) {
        List<CurvePoint> points = epochs.stream()
                .map(epoch -> new CurvePoint(epoch.number(), measure.applyAsDouble(epoch)))
                .filter(point -> alsoNotANumber || !Double.isNaN(point.up()))
                .toList();
        return thinned(points, true);
    }

    /** Over half an epoch, but at least five steps; a history of fewer than two such spans is not smoothed. */
    private static List<CurvePoint> smoothed(History history, int count, double stepsInEpoch) {
        int span = (int) Math.max(5, stepsInEpoch / 2);
        if (count < 2 * span) {
            return List.of();
        }
        double[] losses = history.smoothedLosses(span);
        List<CurvePoint> points = new ArrayList<>();
        for (int i = 0; i < Math.min(count, losses.length); i++) {
            points.add(new CurvePoint((i + 1) / stepsInEpoch, losses[i]));
        }
        return thinned(points, true);
    }

    /** Whether accuracies were measured or may still be; the figure keeps its height while it grows. */
    boolean mayHaveAccuracy() {
        return training.isEmpty() || !accuracy.isEmpty();
    }

    /** At most some hundred points: every so-many-th and always the last, or means over so many. */
    private static List<CurvePoint> thinned(List<CurvePoint> points, boolean pick) {
        int every = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        if (every <= 1) {
            return points;
        }
        List<CurvePoint> thin = new ArrayList<>();
        for (int from = 0; from < points.size(); from += every) {
            List<CurvePoint> group = points.subList(from, Math.min(from + every, points.size()));
            thin.add(pick ? group.get(group.size() - 1) : mean(group));
        }
        return thin;
    }

    private static CurvePoint mean(List<CurvePoint> points) {
        return new CurvePoint(
                points.stream().mapToDouble(CurvePoint::across).average().orElseThrow(),
                points.stream().mapToDouble(CurvePoint::up).average().orElseThrow());
    }

    /** The losses that the axis must show: all of epochs, and of the steps that are drawn all but the highest twentieth. */
    DoubleStream scale(boolean withSteps) {
        double[] ascending = (withSteps ? steps : List.<CurvePoint>of())
                .stream()
                        .mapToDouble(CurvePoint::up)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        long kept = training.isEmpty() ? ascending.length : Math.round(ascending.length * 0.95);
        DoubleStream ofEpochs = Stream.concat(training.stream(), validation.stream())
                .mapToDouble(CurvePoint::up)
                .filter(Double::isFinite);
        return DoubleStream.concat(DoubleStream.of(ascending).limit(kept), ofEpochs);
    }

    private static String words(History history, String name, List<History.Epoch> epochs) {
        String done = epochs.size() + " of " + history.plannedEpochs() + " epochs";
        String stopped =
                (history.interrupted() ? ", interrupted" : "") + (history.stoppedEarly() ? ", stopped early" : "");
        if (epochs.isEmpty()) {
            return name + ", " + done + stopped;
        }
        History.Epoch first = epochs.get(0);
        History.Epoch last = epochs.get(epochs.size() - 1);
        String training = "training " + Numbers.brief(first.loss()) + " to " + Numbers.brief(last.loss());
        String validation = Double.isNaN(last.validationLoss())
                ? ""
                : ", validation " + Numbers.brief(first.validationLoss()) + " to "
                        + Numbers.brief(last.validationLoss());
        return Stream.of(name, done + stopped, training).collect(Collectors.joining(", "))
                + validation
                + accuracies(last);
    }

    private static String accuracies(History.Epoch last) {
        if (Double.isNaN(last.accuracy())) {
            return "";
        }
        String validation = Double.isNaN(last.validationAccuracy())
                ? ""
                : ", validation accuracy " + Numbers.brief(last.validationAccuracy());
        return ", accuracy " + Numbers.brief(last.accuracy()) + validation;
    }
}
