package dev.cella.kernel.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LruCacheTest {
    private final List<Integer> asked = new ArrayList<>();
    private final LruCache<Integer, String> cache = new LruCache<>(question -> {
        asked.add(question);
        return "answer " + question;
    });

    @Test
    void an_answer_is_computed_once() {
        assertThat(cache.of(1)).isEqualTo("answer 1");
        assertThat(cache.of(1)).isEqualTo("answer 1");
        assertThat(asked).isEqualTo(List.of(1));
    }

    @Test
    void the_answer_that_was_used_least_recently_goes_first() {
        for (int question = 0; question < 32; question++) {
            cache.of(question);
        }
        cache.of(0);
        cache.of(32);
        assertThat(cache.knows(0)).isTrue();
        assertThat(cache.knows(1)).isFalse();
    }
}
