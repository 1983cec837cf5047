package dev.cella.lessons.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.net.MemoryHog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffHeapLimitTest {
    @Test
    void pastTheLimitThereIsAJavaErrorAndTheJvmLives() throws IOException, InterruptedException {
        Process child = hog("-Xmx128m");
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, child.waitFor(), said);
        assertTrue(said.contains("refused: "), said);
        assertTrue(said.contains("physicalBytes"), said);
        assertTrue(said.contains("alive: 1000"), said);
    }

    @Test
    void aLimitSetByHandIsKept() {
        String before = System.setProperty(OffHeapLimit.PROPERTY, "123");
        try {
            OffHeapLimit.set();
            assertEquals("123", System.getProperty(OffHeapLimit.PROPERTY));
            System.clearProperty(OffHeapLimit.PROPERTY);
            OffHeapLimit.set(4_000);
            assertEquals("3000", System.getProperty(OffHeapLimit.PROPERTY));
        } finally {
            if (before == null) {
                System.clearProperty(OffHeapLimit.PROPERTY);
            } else {
                System.setProperty(OffHeapLimit.PROPERTY, before);
            }
        }
    }

    @Test
    void theLimitOfAHubIsANumberOfBytes() {
        assertEquals(1 << 30, OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", "1073741824")));
        assertEquals(1 << 30, OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", "1073741824.0")));
        for (String none : List.of("", "0", "-1", "1G", "none", "9".repeat(40))) {
            assertEquals(Long.MAX_VALUE, OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", none)));
        }
        assertEquals(Long.MAX_VALUE, OffHeapLimit.limitOfHub(Map.of()));
    }

    /** On a machine said to have 1000 MB, of which 750 may be used; the arrays would need 3000. */
    private static Process hog(String heap) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(java, heap, "-cp", classPath, MemoryHog.class.getName(), "1000"))
                .redirectErrorStream(true)
                .start();
    }
}
