package dev.cella.kernel.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void bracketsCallsAndLambdasAreCounted(String text, int brackets, int calls, int lambdas) {
        Nesting nesting = Nesting.of(text);
        assertEquals(
                brackets + " " + calls + " " + lambdas,
                nesting.brackets() + " " + nesting.calls() + " " + nesting.lambdas());
    }

    @Test
    void longCodeThatIsFlatSuitsTheCompiler() {
        String table = "int[] a = {" + "1, ".repeat(50_000) + "};\n";
        assertTrue(Nesting.of(table + "a[0] += f(1);\n".repeat(10_000)).suitsCompiler());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "Map<", "x -> ", "-", "a ? b : ", "(int) ", "a.b()."})
    void whatOverflowsTheStackOfTheCompilerDoesNotSuitIt(String unit) {
        assertFalse(Nesting.of(unit.repeat(3_000)).suitsCompiler());
    }
}
