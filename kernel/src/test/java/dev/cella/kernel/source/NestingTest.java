package dev.cella.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f(g(1), h(2))                   | 2 | 2 | 0
            { int[] a = {1}; }              | 2 | 0 | 0
            Map<String, List<Integer>> m    | 2 | 0 | 0
            i < n && j < m                  | 0 | 0 | 0
            "((((" + '(' /* ((( */          | 0 | 0 | 0
            a(x -> b(y -> c(z -> 1)))       | 3 | 3 | 3
            a(x -> 1, y -> 2).b(z -> 3)     | 1 | 1 | 1
            f(() -> { g(x -> 1); h(y -> 2); }) | 3 | 2 | 2
            """)
    void brackets_calls_and_lambdas_are_counted(String text, int brackets, int calls, int lambdas) {
        Nesting nesting = Nesting.of(text);
        assertThat(nesting.brackets() + " " + nesting.calls() + " " + nesting.lambdas())
                .isEqualTo(brackets + " " + calls + " " + lambdas);
    }

    @Test
    void long_code_that_is_flat_suits_the_compiler() {
        String table = "int[] a = {" + "1, ".repeat(50_000) + "};\n";
        assertThat(Nesting.of(table + "a[0] += f(1);\n".repeat(10_000)).suitsCompiler())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "Map<", "x -> ", "-", "a ? b : ", "(int) ", "a.b()."})
    void what_overflows_the_stack_of_the_compiler_does_not_suit_it(String unit) {
        assertThat(Nesting.of(unit.repeat(3_000)).suitsCompiler()).isFalse();
    }
}
