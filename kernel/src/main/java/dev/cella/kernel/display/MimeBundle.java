package dev.cella.kernel.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value in several forms, keyed by MIME type; the front end shows the richest form it knows.
 *
 * <p>A bundle is immutable and always holds {@code text/plain}, because that is what a terminal, a grader, a screen
 * reader and {@code git diff} show. A value is a {@link String}, a {@code byte[]} (sent as base64), or anything made of
 * maps, lists, numbers and booleans (sent as JSON). A string under a JSON type is JSON text.
 *
 * @param data forms of the value by MIME type, such as {@code image/png} to {@code byte[]}
 * @param metadata hints for the front end, usually by MIME type, such as {@code image/png} to {@code {width: 640}}
 */
public record MimeBundle(Map<String, Object> data, Map<String, Object> metadata) {
    /** The form that every bundle has. */
    public static final String TEXT = "text/plain";

    /** @throws IllegalArgumentException if {@code data} has no {@code text/plain} string */
    public MimeBundle {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        if (!(data.get(TEXT) instanceof String)) {
            throw new IllegalArgumentException("a bundle of " + data.keySet()
                    + " has no text/plain string, which every bundle needs; start with MimeBundle.text(...)");
        }
    }

    /** Creates a bundle of plain text, from which every other bundle starts. */
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of(TEXT, text), Map.of());
    }

    /** Returns this bundle with one more form of the same value, or another value for an existing form. */
    public MimeBundle with(String mime, Object value) {
        return new MimeBundle(added(data, mime, value), metadata);
    }

    /**
     * Returns this bundle with one more hint; {@code key} is a MIME type of this bundle, or a key that front ends agree
     * on.
     */
    public MimeBundle withMetadata(String key, Object value) {
        return new MimeBundle(data, added(metadata, key, value));
    }

    /** Returns the {@code text/plain} form. */
    public String text() {
        return (String) data.get(TEXT);
    }

    private static Map<String, Object> added(Map<String, Object> map, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
