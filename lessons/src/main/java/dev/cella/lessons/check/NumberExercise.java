package dev.cella.lessons.check;

import dev.cella.lessons.check.trial.Cause;
import dev.cella.lessons.check.trial.CommonCauses;
import dev.cella.lessons.check.trial.NestedNumbers;
import dev.cella.lessons.check.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An exercise whose answer is one number: a prediction, or the result of an investigation. */
public abstract non-sealed class NumberExercise extends Exercise<Supplier<? extends Number>> {

    /** Returns the right number, which is never shown. */
    public abstract double answer();

    /** Returns the wrong numbers that have a known cause. */
    public abstract List<Mistake<Double>> mistakes();

    /** Returns how far the number may be off; by default only by rounding. */
    public double tolerance() {
        return 1e-9;
    }

    /** Writes a mistake; see {@link Mistake}. */
    public Mistake<Double> mistake(String name, String why, double number) {
        return new Mistake<>(name, why, number);
    }

    @Override
    public Verdict examine(Supplier<? extends Number> answer, long seed) {
        Trial trial = Trial.run(null, null, answer(), answer);
        if (NotAnsweredYet.stopped(trial.attempt())) {
            return new Verdict.NotAnswered();
        }
        if (trial.attempt().value() instanceof Number given && isNear(given.doubleValue(), answer())) {
            return new Verdict.Right();
        }
        CommonCauses common = new CommonCauses(List.of(trial), AllExercises.source(this), "", 0);
        return Verdict.Wrong.of(whatIsWrong(trial), common.or(() -> cause(trial)), Optional.empty(), idea());
    }

    private String whatIsWrong(Trial trial) {
        if (trial.attempt().failed()) {
            return trial.attempt().failure().inWords();
        }
        if (!(trial.attempt().value() instanceof Number given)) {
            return "Your method returns null instead of a number.";
        }
        String number = NestedNumbers.write(given.doubleValue()) + " is not right";
        return Double.isNaN(given.doubleValue())
                ? number + "."
                : number + ": it is too " + (given.doubleValue() < answer() ? "small." : "large.");
    }

    private Optional<Cause> cause(Trial trial) {
        return mistakes().stream()
                .filter(mistake -> trial.attempt().value() instanceof Number given
                        && isNear(given.doubleValue(), mistake.attempt()))
                .findFirst()
                .map(mistake -> new Cause(mistake.name(), mistake.why()));
    }

    private boolean isNear(double given, double wanted) {
        return Math.abs(given - wanted) <= tolerance();
    }
}
