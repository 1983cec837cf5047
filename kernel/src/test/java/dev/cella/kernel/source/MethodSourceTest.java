package dev.cella.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MethodSourceTest {
    @Test
    void methods_are_found_between_statements_but_not_in_types() {
        String text = """
                int before = other(1);
                /** Says so. */
                static <T> List<T> one(java.util.List<T> values, int... sizes) throws Exception { return values; }
                class Box { int inside() { return 1; } }
                check(() -> one());
                // int commented() { return 1; }
                double[] two(double grid[][], final String text) { return null; }
                String s = "int quoted() { }"; int broken( { }
                """;
        assertThat(MethodSource.in(text).stream().map(MethodSource::head).toList())
                .containsExactly(
                        "List<T> one(List<T> values, int[] sizes)", "double[] two(double[][] grid, String text)");
    }

    @Test
    void a_head_is_enough() {
        MethodSource head =
                MethodSource.in("Map<String, int[]> stretch(int[] pixels);").get(0);
        assertThat(head.result()).isEqualTo("Map<String, int[]>");
        assertThat(head.types()).isEqualTo(List.of("int[]"));
    }

    @Test
    void a_method_replaces_another_with_the_same_name_and_types() {
        MethodSource one = MethodSource.in("int f(int a);").get(0);
        assertThat(one.replaces(MethodSource.in("void f(int b) { }").get(0))).isTrue();
        assertThat(one.replaces(MethodSource.in("int f(long a) { return 1; }").get(0)))
                .isFalse();
        assertThat(one.replaces(MethodSource.in("int g(int a) { return 1; }").get(0)))
                .isFalse();
    }
}
