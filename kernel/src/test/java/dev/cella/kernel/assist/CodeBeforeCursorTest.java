package dev.cella.kernel.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void onlyWhatTheLastStatementNeedsIsKept(String code, String context) {
        String text = CodeBeforeCursor.of(code).orElseThrow().text();
        assertEquals(squeezed(context.replace("⏎", "\n")), squeezed(text));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void outerBracketsGoFirstIfTheyAreTooMany() {
        String text = CodeBeforeCursor.of("f(".repeat(5_000) + "Math.ma")
                .orElseThrow()
                .text();
        assertTrue(text.endsWith("f(Math.ma"));
        assertTrue(Nesting.of(text).suitsHints());
    }

    @Test
    void anEndThatIsTooMuchInItselfIsLeftOut() {
        assertEquals(Optional.empty(), CodeBeforeCursor.of("a.".repeat(5_000)));
        assertEquals(Optional.empty(), CodeBeforeCursor.of("f(x -> ".repeat(20) + "1" + ")".repeat(20) + ".x"));
    }

    @Test
    void aLongCellDoesNotMakeALongContext() {
        String text = CodeBeforeCursor.of("int v = v + 1;\n".repeat(10_000) + "v.")
                .orElseThrow()
                .text();
        assertTrue(text.length() < 4_000);
        assertFalse(text.isEmpty());
    }
}
