package dev.cella.lessons.check;

import dev.cella.kernel.spi.EarlierCell;
import dev.cella.kernel.spi.Extension;
import dev.cella.lessons.check.cell.AnswerCell;
import dev.cella.lessons.check.cell.MethodHead;
import dev.cella.lessons.check.cell.NotChecked;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives cells exercises, their checks and the progress. */
public final class Names implements Extension {
    private static final Pattern CHECK = Pattern.compile("\\bcheck\\s*\\(");

    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.check.Exercises.*");
    }

    /** Explains why a check does not compile, if the method that it calls is the reason. */
    @Override
    public Optional<String> advice(String text, List<EarlierCell> earlier) {
        String code = MethodHead.withoutComments(text);
        return CHECK.matcher(code).find()
                ? AllExercises.types()
                        .flatMap(type -> AllExercises.wanted(type).stream())
                        .filter(wanted -> code.matches("(?s).*\\b" + wanted.name() + "\\s*\\(.*"))
                        .findFirst()
                        .flatMap(wanted -> AnswerCell.of(wanted, earlier).whyNothingRuns())
                        .map(NotChecked::toString)
                : Optional.empty();
    }
}
