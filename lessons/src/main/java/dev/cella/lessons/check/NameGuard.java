package dev.cella.lessons.check;

import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Declaration.Objection;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Protects the names that checks rely on: a cell that declares its own {@code check}, or a class with the name of an exercise,
 * would be asked instead of the course. An instructor's exercise uses Java's own classes and may lie in a package of any
 * name, so a cell can't declare these either. Under grading such a cell is refused; otherwise it is warned of.
 */
final class NameGuard {
    /** The first names of packages: a variable or class of this name would hide what begins with it. */
    private static final Set<String> PACKAGES = Set.of("dev", "java", "javax");

    /** How packages begin, those of an instructor's jar included: with a domain, such as {@code org} or that of a country. */
    private static final Pattern DOMAIN = Pattern.compile("org|com|net|edu|gov|info|[a-z]{2}");

    /** The packages whose classes cells can use by their simple names. */
    private static final List<String> OF_JAVA =
            List.of("java.lang.", "java.util.", "java.util.function.", "java.util.stream.");

    private static final Set<String> METHODS = Arrays.stream(Exercises.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    private static final Pattern TRUSTED =
            Pattern.compile("(static )?(dev\\.cella|java|javax|org\\.nd4j|tech\\.tablesaw)\\..*");

    private final boolean forbids;
    private Set<String> types;

    NameGuard(boolean forbids) {
        this.forbids = forbids;
    }

    /** Returns what speaks against a declaration; empty if nothing does. */
    Optional<Objection> objection(Declaration declaration) {
        return switch (declaration.kind()) {
            case METHOD ->
                objectionIf(
                        METHODS.contains(declaration.name()) || isOverloadOfHiddenTest(declaration),
                        declaration.name(),
                        "a method of the course");
            case TYPE ->
                objectionIf(isProtectedType(declaration.name()), declaration.name(), "a class that checks need");
            case VARIABLE ->
                objectionIf(
                        PACKAGES.contains(declaration.name()), declaration.name(), "the beginning of package names");
            case IMPORT -> objectionIf(isReplacement(declaration), declaration.name(), "a name that checks need");
        };
    }

    private Optional<Objection> objectionIf(boolean isProtected, String name, String what) {
        return isProtected
                ? Optional.of(new Objection(
                        name + " is " + what + ", and a cell that declares or imports another one replaces it",
                        "Give yours another name.",
                        forbids))
                : Optional.empty();
    }

    /** Whether a method would answer in place of the one that compares results in hidden tests. */
    private static boolean isOverloadOfHiddenTest(Declaration method) {
        return method.name().equals(HiddenTests.NAME_OF_SAME)
                && !method.text().strip().startsWith(HiddenTests.HEAD_OF_SAME);
    }

    private boolean isProtectedType(String name) {
        return PACKAGES.contains(name)
                || DOMAIN.matcher(name).matches()
                || OF_JAVA.stream().anyMatch(begin -> exists(begin + name))
                || types().contains(name);
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, null);
            return true;
        } catch (ClassNotFoundException | LinkageError none) { // a name in the wrong case is an error on some disks
            return false;
        }
    }

    /** Whether an import brings another {@code check}, or may bring one, since it brings everything. */
    private boolean isReplacement(Declaration imported) {
        if (TRUSTED.matcher(imported.text()).matches()) {
            return false;
        }
        return METHODS.contains(imported.name())
                || types().contains(imported.name())
                || (forbids && imported.name().equals("*") && imported.text().startsWith("static "));
    }

    /** Returns the names of all exercises, and of the types of this package; listed when they are first needed. */
    private synchronized Set<String> types() {
        if (types == null) {
            types = Stream.concat(
                            AllExercises.types(),
                            Stream.of(
                                    Exercise.class,
                                    FunctionExercise.class,
                                    NumberExercise.class,
                                    ChoiceExercise.class,
                                    JudgedExercise.class,
                                    KindExercise.class,
                                    Exercises.class,
                                    Verdict.class,
                                    WrongAnswer.class))
                    .map(Class::getSimpleName)
                    .collect(Collectors.toSet());
        }
        return types;
    }
}
