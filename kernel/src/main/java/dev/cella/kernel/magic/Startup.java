package dev.cella.kernel.magic;

import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The settings that a session starts with. If one of them is wrong, the kernel says so and starts without it.
 *
 * @param compilerOptions options for javac
 * @param classPath jars, folders of classes, and patterns of jars
 * @param scripts files that {@code %load} accepts, which run at the start of the first cell
 */
public record Startup(List<String> compilerOptions, List<String> classPath, List<String> scripts) {
    /** Lists options of javac that would hide what is added to the class path later; each takes a value. */
    private static final List<String> CLASS_PATH_OPTIONS = List.of("-classpath", "-cp", "--class-path");

    /**
     * Reads the environment variables {@code CELLA_COMPILER_OPTIONS}, {@code CELLA_CLASSPATH} and {@code
     * CELLA_STARTUP}.
     */
    public static Startup of(Map<String, String> environment) {
        return new Startup(
                ArgumentWords.of(environment.getOrDefault("CELLA_COMPILER_OPTIONS", "")),
                paths(environment.getOrDefault("CELLA_CLASSPATH", "")),
                paths(environment.getOrDefault("CELLA_STARTUP", "")));
    }

    /** Opens the session; if the compiler rejects its options, without them. */
    public JavaShell open(Consumer<String> problems) {
        List<String> options = new ArrayList<>(compilerOptions);
        for (int i = 0; i < options.size(); i++) {
            if (CLASS_PATH_OPTIONS.contains(options.get(i))) {
                problems.accept("[CELLA_COMPILER_OPTIONS: " + options.get(i)
                        + " is ignored; set the class path with CELLA_CLASSPATH]");
                options.subList(i, Math.min(i + 2, options.size())).clear();
            }
        }
        if (!options.isEmpty()) {
            try {
                JavaShell shell = new JavaShell(options);
                if (shell.warmUp()) {
                    return shell;
                }
                shell.close();
                problems.accept("[CELLA_COMPILER_OPTIONS " + options + " are ignored, because nothing compiles with"
                        + " them]");
            } catch (RuntimeException e) {
                problems.accept("[CELLA_COMPILER_OPTIONS " + options + " are ignored: " + e.getMessage() + "]");
            }
        }
        return new JavaShell(List.of());
    }

    private static List<String> paths(String text) {
        return List.of(text.split(File.pathSeparator, -1)).stream()
                .filter(path -> !path.isBlank())
                .toList();
    }

    /** Returns a failed outcome in one line. */
    static String describe(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected rejected) {
            Problem problem = rejected.problems().get(0);
            return problem.where().location() + ": " + problem.message();
        }
        if (outcome instanceof Outcome.Thrown thrown) {
            ThrownError error = thrown.chain().get(0);
            return error.shortName() + ": " + error.message();
        }
        return outcome.toString();
    }
}
