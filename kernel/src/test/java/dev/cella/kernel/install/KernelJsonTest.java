package dev.cella.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void itSaysWhatGradersAndFrontEndsRelyOn() {
        assertEquals("java", json.get("language").getAsString());
        assertEquals("message", json.get("interrupt_mode").getAsString());
        assertEquals(
                "PASSIVE", json.getAsJsonObject("env").get("OMP_WAIT_POLICY").getAsString());
        assertTrue(json.getAsJsonArray("argv").toString().contains("\"-ea\""));
    }

    @Test
    void itStartsTheJvmThatWroteIt() {
        JsonArray command = json.getAsJsonArray("argv");
        assertEquals("/bin/sh", command.get(0).getAsString());
        assertEquals("/s/start.sh", command.get(1).getAsString());
        assertTrue(Files.isExecutable(Path.of(command.get(2).getAsString())));
        assertTrue(command.toString().contains("\"-Dshared=/s\""));
        assertEquals("{connection_file}", command.get(command.size() - 1).getAsString());
    }

    @Test
    void wordsThatAreNoInstallationAreRefused() {
        for (List<String> words : List.of(
                List.<String>of(), List.of("--prefix"), List.of("--user", "--startup"), List.of("--user", "--fast"))) {
            assertThrows(IllegalArgumentException.class, () -> Installation.parse(words), words.toString());
        }
    }

    @Test
    void howSessionsBeginIsWritten() {
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
        assertEquals("/s.jsh", env.get("CELLA_STARTUP").getAsString());
        assertEquals("/a.jar:/lib/*", env.get("CELLA_CLASSPATH").getAsString());
        assertEquals(
                "-parameters -Xlint:all --enable-preview -source "
                        + Runtime.version().feature(),
                env.get("CELLA_COMPILER_OPTIONS").getAsString());
        String argv = written.getAsJsonArray("argv").toString();
        assertTrue(argv.contains("\"-Xmx1g\",\"--enable-preview\""), argv);
    }

    @Test
    void aPrefixLeadsToItsJupyterFolder() {
        Installation installation = Installation.parse(List.of("--prefix", "/opt/env", "--no-archive", "--in-place"));
        assertEquals(new Installation(Path.of("/opt/env/share/jupyter"), true, false, Settings.NONE), installation);
    }
}
