package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.pool.exercise.MaxPooling;
import dev.cella.lessons.pool.exercise.PooledTwice;
import dev.cella.lessons.pool.exercise.WhichPooling;
import org.junit.jupiter.api.Test;

class HiddenTestsTest {
    @Test
    void inputs_and_results_are_written_as_java() {
        String tests = HiddenTests.of(new MaxPooling(), "given -> maxPooling(given.map(), given.size())", 7);
        assertThat(tests).contains("if (!hiddenSame(maxPooling(new double[][] {new double[] {");
        assertThat(tests).doesNotContain("given.map()").doesNotContain("dev.cella");
        assertThat(tests.lines().filter(line -> line.startsWith("if (!hiddenSame(")))
                .hasSize(new MaxPooling().cases());
    }

    @Test
    void another_seed_makes_other_tests() {
        String answer = "given -> maxPooling(given.map(), given.size())";
        assertThat(HiddenTests.of(new MaxPooling(), answer, 7)).isEqualTo(HiddenTests.of(new MaxPooling(), answer, 7));
        assertThat(HiddenTests.of(new MaxPooling(), answer, 7))
                .isNotEqualTo(HiddenTests.of(new MaxPooling(), answer, 8));
    }

    @Test
    void a_number_is_compared_as_it_is() {
        assertThat(HiddenTests.of(new PooledTwice(), "() -> pooledTwice()", 7))
                .contains("if (!hiddenSame(pooledTwice(), 49.0, ");
    }

    @Test
    void what_cannot_be_written_has_none() {
        assertThat(HiddenTests.of(new WhichPooling(), "box -> whichPooling(box)", 7))
                .isEmpty();
    }
}
