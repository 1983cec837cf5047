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
    private final JsonObject json = JsonParser.parseString(
                    new KernelJson(List.of(Path.of("/a b/x.jar"), Path.of("/y.jar")), Path.of("/c.jsa")).text())
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
        assertTrue(Files.isExecutable(Path.of(command.get(0).getAsString())));
        assertEquals("{connection_file}", command.get(command.size() - 1).getAsString());
    }

    @Test
    void wordsThatAreNoInstallationAreRefused() {
        for (List<String> words : List.of(List.<String>of(), List.of("--prefix"), List.of("--user", "--fast"))) {
            assertThrows(IllegalArgumentException.class, () -> Installation.parse(words), words.toString());
        }
    }

    @Test
    void aPrefixLeadsToItsJupyterFolder() {
        Installation installation = Installation.parse(List.of("--prefix", "/opt/env", "--no-archive", "--in-place"));
        assertEquals(new Installation(Path.of("/opt/env/share/jupyter"), true, false), installation);
    }
}
