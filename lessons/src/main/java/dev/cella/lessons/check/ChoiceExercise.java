package dev.cella.lessons.check;

import dev.cella.lessons.check.trial.Cause;
import dev.cella.lessons.check.trial.CommonCauses;
import dev.cella.lessons.check.trial.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** An exercise whose answer is one of a few words or letters: a prediction. */
public abstract non-sealed class ChoiceExercise extends Exercise<Supplier<String>> {

    /** Returns the right choice, which is never shown. */
    public abstract String answer();

    /** Returns each wrong choice with a sentence that says what speaks against it. */
    public abstract Map<String, String> wrongChoices();

    @Override
    public Verdict examine(Supplier<String> answer, long seed) {
        Trial trial = Trial.run(null, null, answer(), answer);
        if (NotAnsweredYet.stopped(trial.attempt())) {
            return new Verdict.NotAnswered();
        }
        String given = trial.attempt().value() instanceof String text ? text.strip() : "";
        if (plain(given).equals(plain(answer()))) {
            return new Verdict.Right();
        }
        CommonCauses common = new CommonCauses(List.of(trial), AllExercises.source(this), "", 0);
        return Verdict.Wrong.of(whatIsWrong(trial), common.or(() -> cause(given)), Optional.empty(), idea());
    }

    private String whatIsWrong(Trial trial) {
        if (trial.attempt().failed()) {
            return trial.attempt().failure().inWords();
        }
        if (!(trial.attempt().value() instanceof String given)) {
            return "Your method returns null.";
        }
        TreeSet<String> choices = new TreeSet<>(wrongChoices().keySet());
        choices.add(answer());
        boolean known = choices.stream().anyMatch(choice -> plain(choice).equals(plain(given)));
        return known
                ? "\"" + given + "\" is not right."
                : "\"" + given + "\" is not one of " + String.join(", ", choices) + ".";
    }

    private Optional<Cause> cause(String given) {
        return wrongChoices().entrySet().stream()
                .filter(choice -> plain(choice.getKey()).equals(plain(given)))
                .findFirst()
                .map(choice -> new Cause("Chose " + choice.getKey(), choice.getValue()));
    }

    private static String plain(String choice) {
        return choice.strip().toLowerCase(Locale.ROOT);
    }
}
