package dev.cella.kernel.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Converts messages to frames and back: {@code prefix… <IDS|MSG> signature header parent metadata content buffers…}.
 * Headers carry the kernel's own session and user name, and an ISO 8601 date with microseconds. Thread-safe.
 */
final class Codec {
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS_AFTER_DELIMITER = 5;

    private final String session = UUID.randomUUID().toString();
    private final AtomicLong messages = new AtomicLong();
    private final Signatures signatures;

    Codec(KernelConnectionProperties connection) {
        signatures = new Signatures(connection);
    }

    List<byte[]> encode(Outgoing message) {
        byte[] header = Json.bytes(header(message.type()));
        byte[] parent = message.parent().json();
        byte[] metadata = Json.bytes(message.metadata());
        byte[] content = Json.bytes(message.content());
        List<byte[]> frames = new ArrayList<>(message.prefix());
        frames.add(DELIMITER);
        frames.add(signatures.sign(header, parent, metadata, content));
        frames.addAll(List.of(header, parent, metadata, content));
        frames.addAll(message.buffers());
        return frames;
    }

    /** @throws BadMessageException if the frames are not a message, or the signature is wrong or was seen before */
    Incoming decode(List<byte[]> frames) throws BadMessageException {
        int delimiter = delimiterIn(frames);
        if (delimiter < 0 || frames.size() <= delimiter + PARTS_AFTER_DELIMITER) {
            throw new BadMessageException(frames.size() + " frames are not a message");
        }
        List<byte[]> parts = frames.subList(delimiter + 1, delimiter + 1 + PARTS_AFTER_DELIMITER);
        signatures.check(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        try {
            JsonObject header = Json.parseObject(parts.get(1));
            JsonObject metadata = Json.parseObject(parts.get(3));
            JsonObject content = Json.parseObject(parts.get(4));
            List<byte[]> identities = List.copyOf(frames.subList(0, delimiter));
            List<byte[]> buffers = List.copyOf(frames.subList(delimiter + 1 + PARTS_AFTER_DELIMITER, frames.size()));
            return new Incoming(identities, new RawHeader(parts.get(1)), type(header), content, metadata, buffers);
        } catch (JsonParseException | StackOverflowError e) {
            throw new BadMessageException("a part is not a JSON object", e);
        }
    }

    private JsonObject header(String type) {
        JsonObject header = Json.object("msg_id", session + "_" + messages.incrementAndGet());
        header.addProperty("msg_type", type);
        header.addProperty("username", "kernel");
        header.addProperty("session", session);
        header.addProperty("date", Dates.now());
        header.addProperty("version", Wire.PROTOCOL_VERSION);
        return header;
    }

    private static String type(JsonObject header) throws BadMessageException {
        JsonElement type = header.get("msg_type");
        if (type instanceof JsonPrimitive name && name.isString()) {
            return name.getAsString();
        }
        throw new BadMessageException("the header names no message type");
    }

    private static int delimiterIn(List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), DELIMITER)) {
                return i;
            }
        }
        return -1;
    }
}
