package dev.cella.kernel.install;

import com.google.gson.GsonBuilder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How Jupyter starts the kernel.
 *
 * @param classPath the jars, in order
 * @param archive the class-data archive, which need not exist
 * @param settings how sessions begin
 */
record KernelJson(List<Path> classPath, Path archive, Settings settings) {
    static final String DISPLAY_NAME = "Java (Cella)";

    /** The contents of {@code kernel.json}. */
    String text() {
        List<String> argv = new ArrayList<>(command());
        argv.add("-XX:SharedArchiveFile=" + archive);
        argv.add("-XX:ErrorFile={connection_file}.crash"); // where the next start looks for it
        argv.addAll(mainClass());
        argv.add("{connection_file}");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("argv", argv);
        json.put("display_name", DISPLAY_NAME);
        json.put("language", "java");
        json.put("interrupt_mode", "message");
        // threads of native libraries that wait must not spin: with two of them that costs up to ten times the time
        Map<String, String> environment = new LinkedHashMap<>(Map.of("OMP_WAIT_POLICY", "PASSIVE"));
        environment.putAll(settings.environment());
        json.put("env", environment);
        json.put("metadata", Map.of("debugger", false));
        return new GsonBuilder()
                        .disableHtmlEscaping()
                        .setPrettyPrinting()
                        .create()
                        .toJson(json) + "\n";
    }

    /**
     * The JVM with its options; the archive, the main class and its arguments follow.
     *
     * <p>A third of the machine for the heap leaves room for the compiler and the code, some 200 MB, and for what native
     * libraries take outside the heap. How much that may be is for them to say: the JVM does not limit it.
     */
    List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-ea", // graders rely on assertions
                "-XX:-OmitStackTraceInFastThrow", // code that often fails must still say at which index, and where
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-XX:+UseSerialGC", // starts fastest and needs least, and the archive is made for it
                "-XX:MaxRAMPercentage=33",
                // the JVM's second compiler takes a processor from the first cells; what is hot in lessons reaches it
                // by
                // its loops, whose threshold is left as it is
                "-XX:Tier4InvocationThreshold=40000",
                "-XX:Tier4MinInvocationThreshold=5000",
                "-XX:Tier4CompileThreshold=80000",
                "-Xshare:auto",
                "-Xlog:disable")); // a stale archive is not worth a word
        int release = Runtime.version().feature();
        if (release >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED"); // else the first native library warns
        }
        if (release >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow"); // likewise
        }
        command.addAll(settings.jvmOptions());
        return command;
    }

    List<String> mainClass() {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-cp", path, "dev.cella.kernel.Main");
    }
}
