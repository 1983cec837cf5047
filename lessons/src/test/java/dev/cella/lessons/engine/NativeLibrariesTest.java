package dev.cella.lessons.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4j;

/** Each case runs in a JVM of its own, because a JVM loads the libraries once. */
@EnabledOnOs(OS.LINUX)
class NativeLibrariesTest {
    /** Prints what is wrong, the sum of an array, and which libraries the process has mapped. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            if (arguments.length > 0) {
                System.out.println("option: " + NativeLibraries.install(Path.of(arguments[0])));
                return;
            }
            NativeLibraries.use().ifPresent(remark -> System.out.println("remark: " + remark));
            System.out.println("sum: " + Nd4j.ones(2, 2).mmul(Nd4j.ones(2, 2)).sumNumber());
            try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
                maps.filter(line -> line.contains("libnd4jcpu") || line.contains("openblas"))
                        .map(line -> line.replaceAll("^.*? (?=/)", ""))
                        .distinct()
                        .forEach(System.out::println);
            }
        }
    }

    @Test
    void kernels_load_from_the_folder_of_the_installation_and_write_nothing_there(@TempDir Path temporary)
            throws Exception {
        Path shared = temporary.resolve("natives");
        String option = run(temporary, List.of(), shared.toString()).replaceFirst("(?s).*option: (\\S+).*", "$1");
        assertThat(option).isEqualTo("-Dorg.bytedeco.javacpp.cachedir=" + shared);
        allowWriting(shared, false); // root may do it anyway
        List<String> before = listing(shared);
        for (String zone : List.of("UTC", "Asia/Tokyo")) { // JavaCPP compares times of files, which depend on it
            String said = run(temporary, List.of(option, "-Duser.timezone=" + zone));
            assertThat(said).contains("sum: 8").doesNotContain("remark");
            assertThat(said.lines().filter(line -> line.startsWith("/")))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(shared.toString()));
        }
        assertThat(listing(shared)).isEqualTo(before);
        allowWriting(shared, true);
        assertThat(temporary.resolve("home")).isEmptyDirectory();
    }

    @Test
    void where_nothing_can_be_written_a_sentence_names_each_disk(@TempDir Path temporary) throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        String said = run(temporary, List.of("-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("natives")));
        assertThat(said)
                .contains("remark: ")
                .contains(file.resolve("natives").toString())
                .contains("MB left");
        assertThat(said)
                .contains(file.resolve("cache").toString())
                .doesNotContain("sum:")
                .doesNotContain("/.javacpp-");
    }

    private static String run(Path temporary, List<String> options, String... arguments) throws Exception {
        Path home = Files.createDirectories(temporary.resolve("home"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.home=" + home, "-Xmx256m"));
        command.addAll(options);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, Program.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        boolean unwritable =
                options.toString().contains(temporary.resolve("file").toString());
        builder.environment()
                .putAll(
                        unwritable
                                ? Map.of(
                                        "CELLA_CACHE",
                                        temporary.resolve("file/cache").toString())
                                : Map.of());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private static void allowWriting(Path folder, boolean allowed) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isDirectory).toList()) {
                assertThat(file.toFile().setWritable(allowed)).isTrue();
            }
        }
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.add(file + " " + Files.getLastModifiedTime(file, java.nio.file.LinkOption.NOFOLLOW_LINKS));
            }
            return lines;
        }
    }
}
