package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @Test
    void magics_stand_on_lines_beside_java() {
        assertThat(parts("int a = 1;\n%time a + 1\nint b = 2;\n  %vars\nb"))
                .isEqualTo(List.of("|int a = 1;\n", "%time|a + 1", "|\nint b = 2;\n  ", "%vars|", "|\nb"));
    }

    @Test
    void a_cell_magic_takes_the_rest_of_the_cell() {
        assertThat(parts("\n  %%html x y\n<p>100\n%vars")).isEqualTo(List.of("%%html|x y"));
        assertThat(parts("// what it costs\n%%time\nf();")).isEqualTo(List.of("%%time|"));
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
    void text_inside_java_is_no_magic(String java) {
        assertThat(parts(java)).isEqualTo(List.of("|" + java));
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
    void a_magic_follows_java_that_has_ended(String java) {
        assertThat(parts(java + "\n%time f(1)")).isEqualTo(List.of("|" + java + "\n", "%time|f(1)"));
    }

    @Test
    void quotes_and_comments_of_one_magic_do_not_hide_the_next() {
        assertThat(parts("%load \"it's /* here\n%env A\\tB'\nint a;"))
                .isEqualTo(List.of("%load|\"it's /* here", "%env|A\\tB'", "|\nint a;"));
    }

    @Test
    void carriage_returns_are_no_part_of_the_arguments() {
        assertThat(parts("%env HOME\r\nint a;\r\n%vars\r\n"))
                .isEqualTo(List.of("%env|HOME", "|\nint a;\r\n", "%vars|"));
    }

    @Test
    void blanked_java_keeps_its_places() {
        String code = "int a;\n%load x\n%time a +\nb";
        String java = CellText.javaOf(code, part -> part.magic().equals("%time") ? part.arguments() : part.end());
        assertThat(java).isEqualTo("int a;\n       \n      a +\nb");
    }

    private static List<String> parts(String text) {
        return CellText.parts(text).stream()
                .map(part -> part.isJava()
                        ? "|" + text.substring(part.start(), part.end())
                        : part.magic() + "|" + part.arguments(text))
                .toList();
    }
}
