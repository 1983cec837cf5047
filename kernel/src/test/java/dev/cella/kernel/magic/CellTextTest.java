package dev.cella.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @Test
    void magicsStandOnLinesBesideJava() {
        assertEquals(
                List.of("|int a = 1;\n", "%time|a + 1", "|\nint b = 2;\n  ", "%vars|", "|\nb"),
                parts("int a = 1;\n%time a + 1\nint b = 2;\n  %vars\nb"));
    }

    @Test
    void aCellMagicTakesTheRestOfTheCell() {
        assertEquals(List.of("%%html|x y"), parts("\n  %%html x y\n<p>100\n%vars"));
        assertEquals(List.of("%%time|"), parts("// what it costs\n%%time\nf();"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String s = \"\"\"\n%time one\n\"\"\";",
                "/*\n%time one\n*/ int i;",
                "/** doc\n%time one */ int i;",
                "f(a,\n%b)",
                "int[] x = {7\n%b};",
                "a\n%b",
                "a\n% b",
                "int r = total\n%divisor;",
                "void f() {\n  int c = a\n  %b;\n}",
                "a\n// why\n%b",
                "a /* why */\n%b;",
                "int percent = 5 % 3;",
                "% b",
                "%",
            })
    void textInsideJavaIsNoMagic(String java) {
        assertEquals(List.of("|" + java), parts(java));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 5",
                "class A {}",
                "void f() {}",
                "f();",
                "x++; // done",
                "String s = \"%\"",
                "import a.b;"
            })
    void aMagicFollowsJavaThatHasEnded(String java) {
        assertEquals(List.of("|" + java + "\n", "%time|f(1)"), parts(java + "\n%time f(1)"));
    }

    @Test
    void quotesAndCommentsOfOneMagicDoNotHideTheNext() {
        assertEquals(
                List.of("%load|\"it's /* here", "%env|A\\tB'", "|\nint a;"),
                parts("%load \"it's /* here\n%env A\\tB'\nint a;"));
    }

    @Test
    void carriageReturnsAreNoPartOfTheArguments() {
        assertEquals(List.of("%env|HOME", "|\nint a;\r\n", "%vars|"), parts("%env HOME\r\nint a;\r\n%vars\r\n"));
    }

    @Test
    void blankedJavaKeepsItsPlaces() {
        String code = "int a;\n%load x\n%time a +\nb";
        String java = CellText.javaOf(code, part -> part.magic().equals("%time") ? part.arguments() : part.end());
        assertEquals("int a;\n       \n      a +\nb", java);
    }

    private static List<String> parts(String text) {
        return CellText.parts(text).stream()
                .map(part -> part.isJava()
                        ? "|" + text.substring(part.start(), part.end())
                        : part.magic() + "|" + part.arguments(text))
                .toList();
    }
}
