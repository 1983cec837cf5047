package dev.cella.kernel.install;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Describes how Jupyter starts the kernel.
 *
 * @param classPath the jars, in order
 * @param archive the class-data archive, which does not have to exist
 * @param start the script that starts the JVM, or null if there is no shell
 * @param shared options that tell the JVM where to find the files that all kernels share
 * @param settings how sessions start
 */
record KernelJson(List<Path> classPath, Path archive, Path start, List<String> shared, Settings settings) {
    static final String DISPLAY_NAME = "Java (Cella)";

    /**
     * What native libraries of the kernel's process read from the environment. One thread computes: operations of a cell are
     * mostly too small for a second, and results don't depend on the machine's number of processors. Where code asks for more
     * threads, waiting ones must not spin: with two of them, that makes work up to ten times slower. And glibc gives large freed
     * memory back to the system, instead of keeping it in pieces: arrays outside the heap come and go in all sizes.
     */
    private static final Map<String, String> NATIVE = Map.of(
            "OMP_NUM_THREADS", "1",
            "OMP_WAIT_POLICY", "PASSIVE",
            "MALLOC_ARENA_MAX", "2",
            "MALLOC_MMAP_THRESHOLD_", "65536",
            "MALLOC_TRIM_THRESHOLD_", "65536");

    /** Returns the content of {@code kernel.json}. */
    String text() {
        List<String> argv = new ArrayList<>(start == null ? List.of() : List.of("/bin/sh", start.toString()));
        argv.addAll(command());
        argv.add("-XX:SharedArchiveFile=" + archive);
        argv.add("-XX:ErrorFile={connection_file}.crash"); // where the next start looks for it
        argv.addAll(mainClass());
        argv.add("{connection_file}");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("argv", argv);
        json.put("display_name", DISPLAY_NAME);
        json.put("language", "java");
        json.put("interrupt_mode", "message");
        Map<String, String> environment = new LinkedHashMap<>(NATIVE);
        environment.putAll(settings.environment());
        json.put("env", environment);
        json.put("metadata", Map.of("debugger", false));
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(json) + "\n";
    }

    /** Returns the JVM with its options; the archive, the main class and its arguments follow. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options("jvm.options"));
        if (Runtime.version().feature() >= 24) {
            command.addAll(options("jvm-24.options"));
        }
        command.addAll(shared);
        command.addAll(settings.jvmOptions());
        return command;
    }

    /** Reads a file of options beside this class, in the format of {@code java @file}. */
    private static List<String> options(String file) {
        try (InputStream lines = KernelJson.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the JVM options in " + file + " cannot be read from the kernel's jar", e);
        }
    }

    List<String> mainClass() {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "dev.cella.kernel.Main");
    }
}
