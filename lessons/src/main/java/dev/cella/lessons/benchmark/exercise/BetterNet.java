package dev.cella.lessons.benchmark.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: which of two nets is better, if the error bars allow to say so. */
@Answer("String better(double meanA, double barA, double meanB, double barB)")
@Order(lesson = "26", number = 2)
public final class BetterNet extends FunctionExercise<BetterNet.Input, String> {
    private static final double STEP = 1.0 / 32; // sums of such numbers are exact, so bars can touch exactly
    private static final double HAIR = 0.064; // of a step: less than two digits show

    /** A higher, B higher, bars that overlap a little, that overlap much, a short one in a long one, that touch, and nearly. */
    private static final int KINDS = 8;

    /**
     * Two error bars.
     *
     * @param meanA of the seeds of net A
     * @param barA standard deviation of net A
     * @param meanB of the seeds of net B
     * @param barB standard deviation of net B
     */
    public record Input(double meanA, double barA, double meanB, double barB) {}

    /** All kinds with short bars, then all with long ones, so that no distance alone decides. */
    @Override
    public Input input(Random random, int trial) {
        int kind = trial % KINDS;
        boolean isLong = trial / KINDS % 2 == 1;
        int barA = isLong && kind != 4 ? 3 : 1;
        int barB = isLong || kind == 4 ? 4 : 2;
        int together = barA + barB;
        double distance =
                switch (kind) {
                    case 0, 1 -> together + 1;
                    case 2 -> together - 1;
                    case 3 -> 1;
                    case 4 -> 2;
                    case 5 -> together;
                    case 6 -> together + HAIR;
                    default -> together - HAIR;
                };
        int low = 16 + random.nextInt(4);
        boolean first = kind == 0 || (kind > 1 && random.nextBoolean());
        boolean exchanged = random.nextBoolean();
        return new Input(
                STEP * (first ? low + distance : low),
                STEP * (exchanged ? barB : barA),
                STEP * (first ? low : low + distance),
                STEP * (exchanged ? barA : barB));
    }

    @Override
    public Input input(Random random) {
        return input(random, random.nextInt(KINDS));
    }

    @Override
    public int cases() {
        return 2 * KINDS;
    }

    @Override
    public String solve(Input given) {
        return among(given, given.barA() + given.barB());
    }

    /** Names the higher one if the means are further apart than a distance. */
    private static String among(Input given, double distance) {
        if (Math.abs(given.meanA() - given.meanB()) <= distance) {
            return "none";
        }
        return higher(given);
    }

    private static String higher(Input given) {
        return given.meanA() > given.meanB() ? "A" : "B";
    }

    @Override
    public List<Mistake<Function<Input, String>>> mistakes() {
        return List.of(
                mistake(
                        "Compared the means only",
                        "Two means always differ. If the error bars overlap, other seeds could turn the order around.",
                        BetterNet::higher),
                mistake(
                        "Took one bar only",
                        "Both nets scatter: the means must be further apart than both bars together.",
                        given -> among(given, Math.max(given.barA(), given.barB()))),
                mistake(
                        "Took half of the bars",
                        "A bar reaches from mean − deviation to mean + deviation: add both deviations in full.",
                        given -> among(given, (given.barA() + given.barB()) / 2)),
                mistake(
                        "Called touching bars apart",
                        "Bars that touch overlap at one point. Be strict: that is no difference either.",
                        given -> Math.abs(given.meanA() - given.meanB()) < given.barA() + given.barB()
                                ? "none"
                                : higher(given)),
                mistake("Named the lower one", "A higher AUC is better.", given -> switch (solve(given)) {
                    case "A" -> "B";
                    case "B" -> "A";
                    default -> "none";
                }),
                mistake(
                        "Forgot that the distance can be negative",
                        "If B is higher, meanA − meanB is below 0. Take its absolute value, Math.abs.",
                        given -> given.meanA() - given.meanB() <= given.barA() + given.barB() ? "none" : "A"),
                mistake(
                        "Never saw a difference",
                        "If the bars lie apart, you may say which one is higher here.",
                        given -> "none"));
    }

    @Override
    public String idea() {
        return "How far apart are the means? Compare that with the sum of the two deviations.";
    }

    @Override
    public String takeaway() {
        return "Overlapping bars don't prove that two nets are equal. They say: no difference seen here.";
    }
}
