package dev.cella.datasets.store;

import java.time.Duration;

/**
 * The limits for waiting on the network.
 *
 * @param firstByte from the request to the first byte: name lookup, connection and answer together
 * @param nextByte longest pause between two bytes
 */
record Timeouts(Duration firstByte, Duration nextByte) {
    static final Timeouts USUAL = new Timeouts(Duration.ofMillis(2300), Duration.ofSeconds(20));
}
