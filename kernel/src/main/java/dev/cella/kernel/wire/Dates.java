package dev.cella.kernel.wire;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats dates for the protocol: ISO 8601 with microseconds, in UTC. */
public final class Dates {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private Dates() {}

    /** Returns the current time. */
    public static String now() {
        return ZonedDateTime.now(ZoneOffset.UTC).format(DATE);
    }
}
