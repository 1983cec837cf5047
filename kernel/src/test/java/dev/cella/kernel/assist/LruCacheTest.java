package dev.cella.kernel.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void anAnswerIsComputedOnce() {
        assertEquals("answer 1", cache.of(1));
        assertEquals("answer 1", cache.of(1));
        assertEquals(List.of(1), asked);
    }

    @Test
    void theAnswerThatWasUsedLeastRecentlyGoesFirst() {
        for (int question = 0; question < 32; question++) {
            cache.of(question);
        }
        cache.of(0);
        cache.of(32);
        assertTrue(cache.knows(0));
        assertFalse(cache.knows(1));
    }
}
