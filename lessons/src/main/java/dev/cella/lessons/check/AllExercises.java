package dev.cella.lessons.check;

import dev.cella.kernel.source.MethodSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.lessons.check.cell.AnswerCell;
import dev.cella.lessons.check.trial.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the exercises of the course among its classes, so that nothing has to be registered.
 *
 * <p>An exercise that is defined elsewhere, in a cell or in an instructor's jar, can be checked too. It belongs to no lesson
 * and is called {@code own/NAME}.
 */
final class AllExercises {
    /** Stands for the lesson in the name of an exercise that is not part of the course. */
    static final String OWN = "own";

    private static final Pattern CLASS_NAME = Pattern.compile("dev\\.cella\\.lessons\\.\\w+\\.exercise\\.\\w+");

    private AllExercises() {}

    /** Returns the name for progress and tests, from the lesson and the class: {@code 02/min-max}. */
    static String nameOf(Class<?> type) {
        Order order = type.getAnnotation(Order.class);
        boolean inCourse = order != null && CLASS_NAME.matcher(type.getName()).matches();
        String simple = type.getSimpleName().isEmpty() ? "Unnamed" : type.getSimpleName(); // an anonymous class
        String words = simple.replaceAll("(?<=.)(?=[A-Z][a-z])", "-");
        return (inCourse ? order.lesson() : OWN) + "/" + words.toLowerCase(Locale.ROOT);
    }

    /** Read once per class, since a compiler reads it. */
    private static final ClassValue<Optional<MethodSource>> WANTED = new ClassValue<>() {
        @Override
        protected Optional<MethodSource> computeValue(Class<?> exercise) {
            return Optional.ofNullable(exercise.getAnnotation(Answer.class))
                    .map(answer -> MethodSource.in(answer.value() + ";").stream()
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("\"" + answer.value()
                                    + "\" is no head of a method; try \"double[] stretch(int[] pixels)\"")));
        }
    };

    /** Returns the method that a student writes for an exercise; empty if the exercise does not say. */
    static Optional<MethodSource> wanted(Class<?> exercise) {
        return WANTED.get(exercise);
    }

    /** Returns what that method calls its only parameter; if it has none, the check draws a seed to try the answer with. */
    static String nameOfInput(Exercise<?> exercise) {
        return wanted(exercise.getClass())
                .filter(method -> method.parameters().size() <= 1)
                .map(method -> method.parameters().isEmpty()
                        ? "seed"
                        : method.parameters().get(0).name())
                .orElse("the input");
    }

    /** Returns the code of that method, as far as the session knows it. */
    static Source source(Exercise<?> exercise) {
        return wanted(exercise.getClass())
                .flatMap(method -> AnswerCell.of(method, CellVersion.all()).code())
                .map(cell -> new Source(cell.name(), cell.text()))
                .orElse(Source.UNKNOWN);
    }

    /** Returns the names of the course's exercises as the pages show them, then those of others that were tried. */
    static List<String> namesWith(Collection<String> tried) {
        Stream<String> others =
                tried.stream().filter(name -> name.startsWith(OWN + "/")).sorted();
        return Stream.concat(names().stream(), others).toList();
    }

    /** Returns the names of the course's exercises, in the order of lessons and then of their pages. */
    static List<String> names() {
        return types().map(AllExercises::nameOf).toList();
    }

    /** Returns the classes of the course's exercises, in the order of {@link #names}. */
    static Stream<Class<?>> types() {
        return classFiles().stream()
                .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                .filter(name -> CLASS_NAME.matcher(name).matches())
                .<Class<?>>map(AllExercises::load)
                .filter(type -> Exercise.class.isAssignableFrom(type) && type.isAnnotationPresent(Order.class))
                .sorted(Comparator.comparing((Class<?> type) ->
                                type.getAnnotation(Order.class).lesson())
                        .thenComparing(type -> type.getAnnotation(Order.class).number()));
    }

    private static List<String> classFiles() {
        try {
            Path location = Path.of(Exercise.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(location)) {
                try (Stream<Path> files = Files.walk(location)) {
                    return files.map(
                                    file -> location.relativize(file).toString().replace('\\', '/'))
                            .toList();
                }
            }
            try (JarFile jar = new JarFile(location.toFile())) {
                return jar.stream().map(entry -> entry.getName()).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the exercises of the course cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the location of the course is not a file", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, AllExercises.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " was there a moment ago", e);
        }
    }
}
