package dev.cella.lessons.figure;

import dev.cella.lessons.figure.Plot.Point;
import dev.cella.lessons.train.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What is drawn of one training; points are epochs (across) and losses (up).
 *
 * @param name of the training, not shared with another in the same figure
 * @param number counts from 0 in the figure and decides the color
 * @param plannedEpochs how many the training shall have in the end
 * @param training losses after each epoch
 * @param validation losses after each epoch; empty if none were measured
 * @param steps losses of single steps, or of means over so many that about 200 are left
 * @param words what is said of the training in the alt text
 */
record LossCurve(
        String name,
        int number,
        int plannedEpochs,
        List<Point> training,
        List<Point> validation,
        List<Point> steps,
        String words) {
    private static final int MOST_POINTS = 200;

    static List<LossCurve> of(List<History> histories) {
        int stepsInEpoch =
                histories.stream().mapToInt(LossCurve::stepsInEpoch).max().orElse(0);
        Map<String, Integer> uses = new HashMap<>();
        List<LossCurve> curves = new ArrayList<>();
        for (History history : histories) {
            int use = uses.merge(history.name(), 1, Integer::sum);
            String name = use == 1 ? history.name() : history.name() + " " + use;
            curves.add(of(history, name, curves.size(), stepsInEpoch));
        }
        return curves;
    }

    private static LossCurve of(History history, String name, int number, int otherStepsInEpoch) {
        List<History.Epoch> epochs = history.epochs();
        List<History.Step> steps = history.steps();
        int known = stepsInEpoch(history);
        double stepsInEpoch = Math.max(1, known > 0 ? known : Math.max(otherStepsInEpoch, steps.size()));
        Stream<Point> training = epochs.stream().map(e -> new Point(e.number(), e.loss()));
        Stream<Point> validation = epochs.stream()
                .filter(e -> !Double.isNaN(e.validationLoss()))
                .map(e -> new Point(e.number(), e.validationLoss()));
        return new LossCurve(
                name,
                number,
                history.plannedEpochs(),
                thinned(training.toList(), true),
                thinned(validation.toList(), true),
                thinned(
                        steps.stream()
                                .map(s -> new Point(s.number() / stepsInEpoch, s.loss()))
                                .toList(),
                        false),
                words(history, name, epochs));
    }

    /** Steps of the first epoch if it is complete, else 0. */
    private static int stepsInEpoch(History history) {
        return history.epochs().isEmpty()
                ? 0
                : (int) history.steps().stream().filter(s -> s.epoch() == 1).count();
    }

    /** At most some hundred points: every so-many-th and always the last, or means over so many. */
    private static List<Point> thinned(List<Point> points, boolean pick) {
        int every = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
        if (every <= 1) {
            return points;
        }
        List<Point> thin = new ArrayList<>();
        for (int from = 0; from < points.size(); from += every) {
            List<Point> group = points.subList(from, Math.min(from + every, points.size()));
            thin.add(pick ? group.get(group.size() - 1) : mean(group));
        }
        return thin;
    }

    private static Point mean(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::across).average().orElseThrow(),
                points.stream().mapToDouble(Point::up).average().orElseThrow());
    }

    /** The losses that the axis must show: all of epochs, and of the steps that are drawn all but the highest twentieth. */
    DoubleStream scale(List<Point> drawnSteps) {
        double[] ascending = drawnSteps.stream()
                .mapToDouble(Point::up)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        long kept = training.isEmpty() ? ascending.length : Math.round(ascending.length * 0.95);
        DoubleStream ofEpochs = Stream.concat(training.stream(), validation.stream())
                .mapToDouble(Point::up)
                .filter(Double::isFinite);
        return DoubleStream.concat(DoubleStream.of(ascending).limit(kept), ofEpochs);
    }

    private static String words(History history, String name, List<History.Epoch> epochs) {
        String done = epochs.size() + " of " + history.plannedEpochs() + " epochs";
        String stopped = history.interrupted() ? ", interrupted" : "";
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
        return Stream.of(name, done + stopped, training).collect(Collectors.joining(", ")) + validation;
    }
}
