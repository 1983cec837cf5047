package dev.cella.lessons.check;

import dev.cella.kernel.source.JavaText;
import dev.cella.kernel.spi.Call;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Magic;
import dev.cella.lessons.check.cell.AnswerCell;
import dev.cella.lessons.check.cell.NotChecked;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives cells exercises, their checks and the progress. */
public final class Names implements Extension {
    private static final NameGuard GUARD = new NameGuard(Grading.OF_KERNEL.isOn());

    @Override
    public List<String> imports() {
        return List.of("static dev.cella.lessons.check.Exercises.*");
    }

    /** Under grading, what answers print to standard error goes to standard output: nbgrader takes it for a failure. */
    @Override
    public boolean joinsStreams() {
        return Grading.OF_KERNEL.isOn();
    }

    @Override
    public Optional<Declaration.Objection> objection(Declaration declaration) {
        return GUARD.objection(declaration);
    }

    /** Under grading, cells call neither solutions nor what leads around the rules. */
    @Override
    public boolean forbids(Call call) {
        return Grading.OF_KERNEL.isOn() && ForbiddenCalls.contains(call);
    }

    /** Under grading, cells add nothing to the class path: an instructor sets {@code CELLA_CLASSPATH}. */
    @Override
    public List<Magic> magics() {
        return Grading.OF_KERNEL.isOn()
                ? Stream.of("%jars", "%classpath", "%maven").map(Names::refused).toList()
                : List.of();
    }

    private static Magic refused(String name) {
        return Magic.of(name, name, "Is refused while answers are graded.", (arguments, body) -> {
            throw new IllegalStateException(name + " adds classes, which cells must not do while they are graded;"
                    + " your instructor can name jars in CELLA_CLASSPATH");
        });
    }

    /** Explains why a check does not compile, if the method that it calls is the reason. */
    @Override
    public Optional<String> advice(String text, List<CellVersion> versions) {
        String code = JavaText.withoutComments(text);
        return AnswerCell.isCheck(code)
                ? AllExercises.types()
                        .filter(type -> contains(code, type.getSimpleName()))
                        .flatMap(type -> AllExercises.wanted(type).stream())
                        .filter(wanted -> contains(code, wanted.name()))
                        .findFirst()
                        .flatMap(wanted -> AnswerCell.of(wanted, versions).whyNothingRuns())
                        .map(NotChecked::toString)
                : Optional.empty();
    }

    private static boolean contains(String code, String name) {
        return Pattern.compile("\\b" + name + "\\s*\\(").matcher(code).find();
    }
}
