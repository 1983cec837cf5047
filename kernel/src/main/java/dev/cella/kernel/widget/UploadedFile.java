package dev.cella.kernel.widget;

import java.time.Instant;
import java.util.Map;

/**
 * A file that a person chose in the front end.
 *
 * @param name its name there, without folders
 * @param type its MIME type, as the browser guesses it from the name; empty if it has no guess
 * @param lastModified when it was written
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // files are passed on, not compared
public record UploadedFile(String name, String type, Instant lastModified, byte[] content) {
    /** @throws RuntimeException if it is no such file */
    static UploadedFile read(Object json) {
        Map<?, ?> file = (Map<?, ?>) json;
        Instant written = Instant.ofEpochMilli(((Number) file.get("last_modified")).longValue());
        byte[] content = (byte[]) file.get("content");
        return new UploadedFile((String) file.get("name"), (String) file.get("type"), written, content);
    }

    Map<String, Object> write() {
        return Map.of(
                "name", name,
                "type", type,
                "size", (long) content.length,
                "last_modified", lastModified.toEpochMilli(),
                "content", content);
    }
}
