package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.kernel.source.Nesting;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBeforeCursorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Math.ma                                          | Math.ma
            f(1); g(2); Math.ma                              | {Math.ma
            int a = 1; int b = 2; a.x                        | {int a = 1;⏎ a.x
            var a = 1; var b = a; b.x                        | {var a = 1;⏎ var b = a;⏎ b.x
            int first = 1; int other = 2; fi                 | {int first = 1;⏎ fi
            int f() { return 1; } f()                        | {f()
            if (a) { b(); } else { int c = 1; c.x            | if (a) { b(); } else { int c = 1;⏎ c.x
            for (int i = 0; i < 3; i++) { g(); i.x           | for (int i = 0; i < 3; i++) { i.x
            class A { int v; void m() { g(); v.x             | class A { int v;⏎ void m() { v.x
            List<Map<String, Integer>> m = null; m.x         | {List<Map<String, Integer>> m = null;⏎ m.x
            """)
    void only_what_the_last_statement_needs_is_kept(String code, String context) {
        String text = CodeBeforeCursor.of(code).orElseThrow().text();
        assertThat(squeezed(text)).isEqualTo(squeezed(context.replace("⏎", "\n")));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void outer_brackets_go_first_if_they_are_too_many() {
        String text = CodeBeforeCursor.of("f(".repeat(5_000) + "Math.ma")
                .orElseThrow()
                .text();
        assertThat(text).endsWith("f(Math.ma");
        assertThat(Nesting.of(text).suitsHints()).isTrue();
    }

    @Test
    void an_end_that_is_too_much_in_itself_is_left_out() {
        assertThat(CodeBeforeCursor.of("a.".repeat(5_000))).isEqualTo(Optional.empty());
        assertThat(CodeBeforeCursor.of("f(x -> ".repeat(20) + "1" + ")".repeat(20) + ".x"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_long_cell_does_not_make_a_long_context() {
        String text = CodeBeforeCursor.of("int v = v + 1;\n".repeat(10_000) + "v.")
                .orElseThrow()
                .text();
        assertThat(text.length()).isLessThan(4_000);
        assertThat(text).isNotEmpty();
    }
}
