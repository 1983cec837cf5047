package dev.cella.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelJsonTest {
    private final JsonObject json = JsonParser.parseString(new KernelJson(
                            List.of(Path.of("/a b/x.jar"), Path.of("/y.jar")),
                            Path.of("/c.jsa"),
                            Path.of("/s/start.sh"),
                            List.of("-Dshared=/s"),
                            Settings.NONE)
                    .text())
            .getAsJsonObject();

    @Test
    void it_says_what_graders_and_front_ends_rely_on() {
        assertThat(json.get("language").getAsString()).isEqualTo("java");
        assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(json.getAsJsonObject("env").get("OMP_NUM_THREADS").getAsString())
                .isEqualTo("1");
        assertThat(json.getAsJsonObject("env").get("OMP_WAIT_POLICY").getAsString())
                .isEqualTo("PASSIVE");
        assertThat(json.getAsJsonArray("argv").toString()).contains("\"-ea\"");
    }

    @Test
    void it_starts_the_jvm_that_wrote_it() {
        JsonArray command = json.getAsJsonArray("argv");
        assertThat(command.get(0).getAsString()).isEqualTo("/bin/sh");
        assertThat(command.get(1).getAsString()).isEqualTo("/s/start.sh");
        assertThat(Files.isExecutable(Path.of(command.get(2).getAsString()))).isTrue();
        assertThat(command.toString()).contains("\"-Dshared=/s\"");
        assertThat(command.get(command.size() - 1).getAsString()).isEqualTo("{connection_file}");
    }

    @Test
    void words_that_are_no_installation_are_refused() {
        for (List<String> words : List.of(
                List.<String>of(), List.of("--prefix"), List.of("--user", "--startup"), List.of("--user", "--fast"))) {
            assertThatIllegalArgumentException().as(words.toString()).isThrownBy(() -> Installation.parse(words));
        }
    }

    @Test
    void how_sessions_begin_is_written() {
        Settings settings = Installation.parse(List.of(
                        "--user",
                        "--startup",
                        "/s.jsh",
                        "--classpath",
                        "/a.jar:/lib/*",
                        "--compiler-options",
                        "-parameters -Xlint:all",
                        "--jvm-option",
                        "-Xmx1g",
                        "--enable-preview"))
                .settings();
        JsonObject written = JsonParser.parseString(
                        new KernelJson(List.of(Path.of("/y.jar")), Path.of("/c.jsa"), null, List.of(), settings).text())
                .getAsJsonObject();
        JsonObject env = written.getAsJsonObject("env");
        assertThat(env.get("CELLA_STARTUP").getAsString()).isEqualTo("/s.jsh");
        assertThat(env.get("CELLA_CLASSPATH").getAsString()).isEqualTo("/a.jar:/lib/*");
        assertThat(env.get("CELLA_COMPILER_OPTIONS").getAsString())
                .isEqualTo("-parameters -Xlint:all --enable-preview -source "
                        + Runtime.version().feature());
        String argv = written.getAsJsonArray("argv").toString();
        assertThat(argv).contains("\"-Xmx1g\",\"--enable-preview\"");
    }

    @Test
    void a_prefix_leads_to_its_jupyter_folder() {
        Installation installation = Installation.parse(List.of("--prefix", "/opt/env", "--no-archive", "--in-place"));
        assertThat(installation)
                .isEqualTo(new Installation(Path.of("/opt/env/share/jupyter"), true, false, Settings.NONE));
    }
}
