package dev.cella.lessons.check.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.check.AnswerFile;
import dev.cella.lessons.check.CourseExercises;
import dev.cella.lessons.check.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No wrong program passes: each right answer is changed in every place where students make mistakes, and the inputs that a
 * check draws must tell each such mutant from the right answer.
 *
 * <p>A mutant that does the same as the right answer cannot be told from it. Those are listed with the reason in
 * {@code equivalent-mutants.tsv}: exercise, the changed line, why it makes no difference.
 */
class MutantsTest {
    private static final Path EQUIVALENT = Path.of("src/test/resources/exercises/equivalent-mutants.tsv");
    /** As many draws as a student sees who solves an exercise time and again, and that of grading, -1. */
    private static final List<Long> DRAWS = LongStream.range(-1, 6).boxed().toList();

    /** Leaves judged answers out: a net that learns by a fair margin also learns after a small change. */
    static Stream<String> exercises() throws IOException {
        return ExerciseCells.all().entrySet().stream()
                .filter(exercise -> !exercise.getValue().check().contains("() ->")) // one number has no inputs
                .map(Map.Entry::getKey)
                .filter(name -> !CourseExercises.isJudged(name));
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void the_right_answer_passes_and_the_inputs_tell_every_mutant_from_it(String exercise) throws IOException {
        String reference = AnswerFile.of(exercise).reference();
        Mutant unchanged = new Mutant("none", reference);
        Map<Mutant, String> answers = Stream.concat(Stream.of(unchanged), Mutations.of(reference).stream())
                .collect(Collectors.toMap(
                        mutant -> mutant,
                        mutant -> ParsedAnswer.of(mutant.code()).orElseThrow().withTicks()));
        Map<Mutant, LongFunction<Verdict>> judges = AnswerCompiler.compiled(
                answers, ExerciseCells.all().get(exercise).check());
        LongFunction<Verdict> right = judges.remove(unchanged);
        assertThat(DRAWS).allMatch(draw -> passes(right, exercise, draw));
        assertThat(judges).isNotEmpty();
        TreeSet<String> alive = new TreeSet<>();
        judges.forEach((mutant, judge) -> {
            if (DRAWS.stream().anyMatch(draw -> passes(judge, exercise, draw))) {
                alive.add(mutant.change());
            }
        });
        assertThat(alive)
                .as("mutants of " + exercise + " that pass its check")
                .isEqualTo(equivalent().getOrDefault(exercise, new TreeSet<>()));
    }

    @Test
    void the_list_names_exercises_of_the_course() throws IOException {
        assertThat(ExerciseCells.all().keySet()).containsAll(equivalent().keySet());
    }

    private static boolean passes(LongFunction<Verdict> judge, String exercise, long draw) {
        return judge.apply(1_000L * exercise.hashCode() + draw) instanceof Verdict.Right;
    }

    /** The changes of each exercise that make no difference. */
    private static Map<String, Set<String>> equivalent() throws IOException {
        if (!Files.exists(EQUIVALENT)) {
            return Map.of();
        }
        return Files.readAllLines(EQUIVALENT).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .collect(Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[1], Collectors.toSet())));
    }
}
