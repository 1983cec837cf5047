package dev.cella.lessons.trace;

import java.util.Map;

/** Adds the values at the same position of several tensors of one shape, as a skip connection does. */
public record SumOperation() implements Operation {
    @Override
    public Map<String, Object> data() {
        return Map.of("kind", "same", "rule", "total");
    }
}
