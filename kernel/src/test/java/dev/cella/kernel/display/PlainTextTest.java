package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void arrays_are_written_out() {
        assertThat(PlainText.of(new int[][] {{1, 2}, {3}})).isEqualTo("[[1, 2], [3]]");
        assertThat(PlainText.of(new double[0])).isEqualTo("[]");
    }

    @Test
    void collections_and_maps_are_written_out_with_the_arrays_in_them() {
        assertThat(PlainText.of(Arrays.asList(new int[] {1}, null))).isEqualTo("[[1], null]");
        assertThat(PlainText.of(Map.of("a", new boolean[] {true}))).isEqualTo("{a=[true]}");
    }

    @Test
    void long_sequences_are_cut_with_a_count() {
        String text = PlainText.of(Collections.nCopies(101, 7));
        assertThat(text).endsWith("7, … 101 in all]");
        assertThat(text.chars().filter(c -> c == '7').count()).isEqualTo(100);
    }

    @Test
    void long_text_is_cut_with_a_count() {
        String text = PlainText.of("x".repeat(30_000));
        assertThat(text).endsWith("x… 30000 characters in all");
        assertThat(text.length()).isLessThan(21_000);
    }

    @Test
    void a_list_that_contains_itself_ends() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertThat(PlainText.of(list)).contains("1 in all");
    }

    @Test
    void an_element_that_fails_does_not_hide_the_others() {
        Object shy = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        };
        String text = PlainText.of(List.of(1, shy, 2));
        assertThat(text.startsWith("[1, ") && text.endsWith(", 2]")).as(text).isTrue();
        assertThat(text).contains("IllegalStateException");
    }

    @Test
    void names_that_j_shell_made_up_are_taken_out() {
        assertThat(PlainText.withoutShellNames("REPL.$JShell$24B$Own@1f")).isEqualTo("Own@1f");
        assertThat(PlainText.withoutShellNames("\"REPL.$JShell$27.s\" is null")).isEqualTo("\"s\" is null");
    }
}
