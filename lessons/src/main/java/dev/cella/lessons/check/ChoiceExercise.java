package dev.cella.lessons.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** An exercise whose answer is one of a few words or letters: a prediction. */
public non-sealed interface ChoiceExercise extends Exercise<Supplier<String>> {

    /** Returns the right choice, which is never shown. */
    String answer();

    /** Returns each wrong choice with a sentence that says what speaks against it. */
    Map<String, String> wrongChoices();

    @Override
    default Verdict examine(Supplier<String> answer, long seed) {
        Attempt<String> outcome = Attempt.of(answer);
        if (outcome.isUnanswered()) {
            return new Verdict.NotAnswered();
        }
        if (outcome.failed()) {
            return new Verdict.Wrong(List.of(outcome.failure().hint(), Verdict.Hint.of("idea", idea())));
        }
        if (outcome.value() == null) {
            return new Verdict.Wrong(List.of(
                    Verdict.Hint.of("what is wrong", "Your method returns null."), Verdict.Hint.of("idea", idea())));
        }
        String given = outcome.value().strip();
        return plain(given).equals(plain(answer())) ? new Verdict.Right() : new Verdict.Wrong(hints(given));
    }

    private List<Verdict.Hint> hints(String given) {
        List<Verdict.Hint> hints = new ArrayList<>();
        TreeSet<String> choices = new TreeSet<>(wrongChoices().keySet());
        choices.add(answer());
        boolean known = choices.stream().anyMatch(choice -> plain(choice).equals(plain(given)));
        String text = known
                ? "\"" + given + "\" is not right."
                : "\"" + given + "\" is not one of " + String.join(", ", choices) + ".";
        hints.add(Verdict.Hint.of("what is wrong", text));
        wrongChoices().forEach((choice, why) -> {
            if (plain(choice).equals(plain(given))) {
                hints.add(Verdict.Hint.of("likely cause", why));
            }
        });
        hints.add(Verdict.Hint.of("idea", idea()));
        return hints;
    }

    private static String plain(String choice) {
        return choice.strip().toLowerCase(Locale.ROOT);
    }
}
