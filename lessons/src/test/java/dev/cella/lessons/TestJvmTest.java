package dev.cella.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.install.Installation;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs the tests in a JVM like the kernel's; an IDE may use any other. */
@EnabledIfSystemProperty(named = "surefire.test.class.path", matches = ".+")
class TestJvmTest {
    @Test
    void the_tests_run_with_the_jvm_options_of_the_kernel() throws Exception {
        try (InputStream file = Installation.class.getResourceAsStream("jvm.options")) {
            List<String> options = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .toList();
            assertThat(options).contains("-XX:-OmitStackTraceInFastThrow");
            assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments()).containsAll(options);
        }
    }
}
