package dev.cella.lessons;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.kernel.shell.JavaShell;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    @Test
    void theLibraryAndTheDataSetsAreDocumentedAtTheKeyboard() {
        try (JavaShell shell = new JavaShell(List.of())) {
            shell.addImports(List.of("dev.cella.datasets.*", "static dev.cella.lessons.figure.Figures.*"));
            String load = shell.document("MedMnist.load(", "MedMnist.load(".length())
                    .orElseThrow()
                    .text();
            assertTrue(load.contains("MedMnist.load(String name)"), load);
            assertTrue(load.contains("name: "), load);
            String grid =
                    shell.document("grid(", "grid(".length()).orElseThrow().text();
            assertTrue(grid.contains("images: "), grid);
        }
    }
}
