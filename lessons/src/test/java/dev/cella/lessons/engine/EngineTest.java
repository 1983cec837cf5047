package dev.cella.lessons.engine;

import static dev.cella.lessons.engine.Engine.engine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.engine.compiled.CompiledNet;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final String SWITCH = "cella.engine";

    @Test
    void it_names_the_library_that_trains_or_says_why_not() {
        String missing = CompiledNet.whyMissing();

        assertThat(engine().toString())
                .matches(
                        missing.isEmpty()
                                ? "oneDNN \\d+\\.\\d+\\.\\d+ trains nets, on \\d+ threads? \\(one for small nets\\)"
                                : "ND4J's own operations train nets, .*" + java.util.regex.Pattern.quote(missing));
    }

    @Test
    void the_switch_turns_it_off() {
        System.setProperty(SWITCH, "plain");
        try {
            assertThat(engine().text()).isEqualTo(engine().toString()).contains("ND4J's own", "-Dcella.engine=plain");
        } finally {
            System.clearProperty(SWITCH);
        }
    }
}
