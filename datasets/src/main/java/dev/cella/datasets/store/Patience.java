package dev.cella.datasets.store;

import java.time.Duration;

/**
 * How long to wait for the network.
 *
 * @param firstByte from the wish to the first byte: looking up the name, connecting and answering together
 * @param nextByte between two bytes
 */
record Patience(Duration firstByte, Duration nextByte) {
    static final Patience USUAL = new Patience(Duration.ofMillis(2300), Duration.ofSeconds(20));
}
