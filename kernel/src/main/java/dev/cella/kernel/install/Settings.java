package dev.cella.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes how sessions should start, as chosen at install; the kernel reads it from its environment.
 *
 * @param startup files to run before the first cell
 * @param classPath jars and folders in addition to the kernel's own
 * @param compilerOptions options for javac, as on a command line
 * @param jvmOptions options for the JVM
 */
record Settings(List<Path> startup, List<String> classPath, List<String> compilerOptions, List<String> jvmOptions) {
    static final Settings NONE = new Settings(List.of(), List.of(), List.of(), List.of());

    Settings {
        startup = List.copyOf(startup);
        classPath = List.copyOf(classPath);
        compilerOptions = List.copyOf(compilerOptions);
        jvmOptions = List.copyOf(jvmOptions);
    }

    Settings withStartup(String file) {
        return new Settings(
                added(startup, Path.of(file).toAbsolutePath().normalize()), classPath, compilerOptions, jvmOptions);
    }

    /** Makes a path absolute, because Jupyter starts the kernel in the folder of the notebook. */
    Settings withClassPath(String path) {
        List<String> entries = new ArrayList<>(classPath);
        for (String entry : path.split(File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().normalize().toString());
        }
        return new Settings(startup, entries, compilerOptions, jvmOptions);
    }

    Settings withCompilerOptions(String options) {
        return new Settings(startup, classPath, added(compilerOptions, options), jvmOptions);
    }

    Settings withJvmOption(String option) {
        return new Settings(startup, classPath, compilerOptions, added(jvmOptions, option));
    }

    /** Turns on preview features of the language and the library. */
    Settings withPreview() {
        int release = Runtime.version().feature();
        return withJvmOption("--enable-preview").withCompilerOptions("--enable-preview -source " + release);
    }

    /** Returns the environment variables of the kernel; none for settings that are not used. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(
                "CELLA_STARTUP", startup.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        variables.put("CELLA_CLASSPATH", String.join(File.pathSeparator, classPath));
        variables.put("CELLA_COMPILER_OPTIONS", String.join(" ", compilerOptions));
        variables.values().removeIf(String::isEmpty);
        return variables;
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
