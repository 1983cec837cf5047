package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void mistakes_are_counted_without_regard_to_case() {
        assertThat(Nearest.distance("string", "String")).isEqualTo(0);
        assertThat(Nearest.distance("lenght", "length")).isEqualTo(1);
        assertThat(Nearest.distance("printn", "println")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("ca", "abc"))
                .isEqualTo(3); // optimal string alignment: a swapped pair is left alone
    }

    @Test
    void the_nearest_is_taken_and_of_two_the_longer() {
        assertThat(Nearest.to("printn", List.of("print", "println", "paint"))).isEqualTo(Optional.of("println"));
        assertThat(Nearest.to("Int", List.of("hint", "int"))).isEqualTo(Optional.of("int"));
    }

    @Test
    void what_is_far_is_not_meant() {
        assertThat(Nearest.to("x", List.of("y", "xs"))).isEqualTo(Optional.empty());
        assertThat(Nearest.to("foobar", List.of("length", "for"))).isEqualTo(Optional.empty());
    }

    @Test
    void capitals_stand_for_words() {
        assertThat(CamelCase.matches("AL", "ArrayList")).isTrue();
        assertThat(CamelCase.matches("ArrL", "ArrayList")).isTrue();
        assertThat(CamelCase.matches("iE", "isEmpty")).isTrue();
        assertThat(CamelCase.matches("arr", "ArrayList")).isTrue();
        assertThat(CamelCase.matches("AL", "LinkedList")).isFalse();
        assertThat(CamelCase.matches("ArLs", "ArrayList")).isFalse();
    }

    @Test
    void questions_are_told_from_java() {
        assertThat(HelpQuery.in("?Math.max")).isEqualTo(Optional.of(new HelpQuery("Math.max")));
        assertThat(HelpQuery.in(" Math.max? \n")).isEqualTo(Optional.of(new HelpQuery("Math.max")));
        assertThat(HelpQuery.in("names??")).isEqualTo(Optional.of(new HelpQuery("names")));
        assertThat(HelpQuery.in("a ? b : c")).isEqualTo(Optional.empty());
        assertThat(HelpQuery.in("List<?> l = null;")).isEqualTo(Optional.empty());
        assertThat(HelpQuery.in("\"why?\"")).isEqualTo(Optional.empty());
    }
}
