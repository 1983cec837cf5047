package dev.cella.lessons.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.net.MemoryHog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OffHeapLimitTest {
    @Test
    void past_the_limit_there_is_a_java_error_and_the_jvm_lives() throws IOException, InterruptedException {
        Process child = hog("-Xmx128m");
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(child.waitFor()).as(said).isEqualTo(0);
        assertThat(said).contains("refused: ");
        assertThat(said).contains("physicalBytes");
        assertThat(said).contains("alive: 1000");
    }

    @Test
    void a_limit_set_by_hand_is_kept() {
        String before = System.setProperty(OffHeapLimit.PROPERTY, "123");
        try {
            OffHeapLimit.set();
            assertThat(System.getProperty(OffHeapLimit.PROPERTY)).isEqualTo("123");
            System.clearProperty(OffHeapLimit.PROPERTY);
            OffHeapLimit.set(4_000);
            assertThat(System.getProperty(OffHeapLimit.PROPERTY)).isEqualTo("3000");
        } finally {
            if (before == null) {
                System.clearProperty(OffHeapLimit.PROPERTY);
            } else {
                System.setProperty(OffHeapLimit.PROPERTY, before);
            }
        }
    }

    @Test
    void the_limit_of_a_hub_is_a_number_of_bytes() {
        assertThat(OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", "1073741824"))).isEqualTo(1 << 30);
        assertThat(OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", "1073741824.0"))).isEqualTo(1 << 30);
        for (String none : List.of("", "0", "-1", "1G", "none", "9".repeat(40))) {
            assertThat(OffHeapLimit.limitOfHub(Map.of("MEM_LIMIT", none))).isEqualTo(Long.MAX_VALUE);
        }
        assertThat(OffHeapLimit.limitOfHub(Map.of())).isEqualTo(Long.MAX_VALUE);
    }

    /** Pretends that the machine has 1000 MB, of which 750 may be used; the arrays would need 3000. */
    private static Process hog(String heap) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(java, heap, "-cp", classPath, MemoryHog.class.getName(), "1000"))
                .redirectErrorStream(true)
                .start();
    }
}
