package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompiledTextsTest {
    private final JShell jshell = JShell.builder().executionEngine("local").build();

    @AfterEach
    void close() {
        jshell.close();
    }

    @Test
    void stack_traces_still_name_the_lines_of_a_snippet() {
        jshell.eval("import java.util.*;");
        jshell.eval("record Point(int x) {}");
        Snippet method = jshell.eval("void fail() {\n\n    throw new IllegalStateException();\n}")
                .get(0)
                .snippet();

        new CompiledTexts().shorten(List.of(method));

        SnippetEvent event = jshell.eval("fail();").get(0);
        assertThat(event.exception().getStackTrace()[0].getLineNumber()).isEqualTo(3);
    }

    @Test
    void imports_are_emptied_and_lines_stay() throws ReflectiveOperationException {
        jshell.eval("import java.util.*;");
        Snippet variable = jshell.eval("int x = 1;").get(0).snippet();
        String before = text(variable);

        new CompiledTexts().shorten(List.of(variable));

        assertThat(before).contains("import java.util.*;");
        assertThat(text(variable))
                .doesNotContain("import")
                .contains("public static int x")
                .hasLineCount((int) before.lines().count());
    }

    @Test
    void errors_of_rejected_snippets_are_forgotten() {
        Snippet rejected = jshell.eval("int y = nothing;").get(0).snippet();
        long before = jshell.diagnostics(rejected).count();

        new CompiledTexts().shorten(List.of(rejected));

        assertThat(before).isEqualTo(1);
        assertThat(jshell.diagnostics(rejected)).isEmpty();
    }

    private static String text(Snippet snippet) throws ReflectiveOperationException {
        var outer = Snippet.class.getDeclaredField("outer");
        outer.setAccessible(true);
        var file = outer.get(snippet);
        var wrapped = Class.forName("jdk.jshell.OuterWrap").getMethod("wrapped");
        wrapped.setAccessible(true);
        return (String) wrapped.invoke(file);
    }
}
