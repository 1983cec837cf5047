package dev.cella.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecTest {
    private static final String HEADER = "{\"msg_id\":\"1\",\"msg_type\":\"execute_request\",\"extra\":[1]}";
    private static final String CONTENT = "{\"code\":\"1 + 1\",\"silent\":true,\"count\":3}";
    /** HMAC-SHA256 of the four parts under the key "secret", computed with Python's hmac module. */
    private static final String SIGNATURE = "9d4a28236d64f0db9fee8c4b8a8cd8ee25cd3a2be67af63fe6c6957170d06efb";

    private final Codec codec = codec("secret");

    @Test
    void aSignedMessageIsRead() throws BadMessageException {
        Incoming message = codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        assertEquals("execute_request", message.type());
        assertEquals("1 + 1", message.string("code", ""));
        assertTrue(message.flag("silent", false));
        assertEquals(3, message.number("count", 0));
        assertArrayEquals(utf8("client"), message.identities().get(0));
    }

    @Test
    void fieldsOfAnotherTypeCountAsAbsent() throws BadMessageException {
        Incoming message = codec("").decode(frames("", HEADER, "{\"code\":null,\"silent\":\"yes\",\"count\":[]}"));
        assertEquals("default", message.string("code", "default"));
        assertTrue(message.flag("silent", true));
        assertEquals(7, message.number("count", 7));
        assertEquals(new JsonObject(), message.object("nothing"));
    }

    @Test
    void aWrongSignatureIsRefused() {
        String wrong = "0".repeat(SIGNATURE.length());
        assertThrows(BadMessageException.class, () -> codec.decode(frames(wrong, HEADER, CONTENT)));
        assertThrows(BadMessageException.class, () -> codec.decode(frames(SIGNATURE, HEADER, "{}")));
        assertThrows(BadMessageException.class, () -> codec.decode(frames("", HEADER, CONTENT)));
    }

    @Test
    void aMessageIsReadOnlyOnce() throws BadMessageException {
        codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        assertThrows(BadMessageException.class, () -> codec.decode(frames(SIGNATURE, HEADER, CONTENT)));
    }

    @Test
    void framesThatAreNoMessageAreRefused() {
        Codec unsigned = codec("");
        assertThrows(BadMessageException.class, () -> unsigned.decode(List.of(utf8(""))));
        assertThrows(BadMessageException.class, () -> unsigned.decode(List.of(utf8("<IDS|MSG>"))));
        for (String part : List.of("", "{", "[]", "null", "7", "{\"a\":1} x", "{a:1}", "[".repeat(10_000))) {
            assertThrows(BadMessageException.class, () -> unsigned.decode(frames("", HEADER, part)), part);
            assertThrows(BadMessageException.class, () -> unsigned.decode(frames("", part, CONTENT)), part);
        }
        assertThrows(BadMessageException.class, () -> unsigned.decode(frames("", "{\"msg_type\":null}", "{}")));
    }

    @Test
    void aReplyCarriesTheParentByteForByte() throws BadMessageException {
        Incoming request = codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        List<byte[]> reply = codec.encode(Outgoing.reply(request, "execute_reply", Map.of("status", "ok")));
        assertArrayEquals(utf8("client"), reply.get(0));
        assertEquals(HEADER, text(reply.get(4)));
        assertEquals("{\"status\":\"ok\"}", text(reply.get(6)));
    }

    @Test
    void theHeaderIsTheKernelsOwn() throws BadMessageException {
        JsonObject first = Json.parseObject(codec.encode(publication()).get(3));
        JsonObject second = Json.parseObject(codec.encode(publication()).get(3));
        assertEquals("kernel", first.get("username").getAsString());
        assertEquals(first.get("session"), second.get("session"));
        assertTrue(!first.get("msg_id").equals(second.get("msg_id")));
        assertTrue(first.get("date").getAsString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"));
    }

    @Test
    void whatIsWrittenCanBeRead() throws BadMessageException {
        List<byte[]> frames = codec.encode(publication());
        Incoming read = codec("secret").decode(frames);
        assertEquals("stream", read.type());
        assertEquals("ä<&>", read.string("text", ""));
    }

    @Test
    void numbersThatJsonCannotSayBecomeNull() {
        List<Object> values = Arrays.asList(Double.NaN, Float.POSITIVE_INFINITY, 1.5, new byte[] {1, 2, 3}, null);
        assertEquals("[null,null,1.5,\"AQID\",null]", text(Json.bytes(Json.tree(values))));
    }

    private static Outgoing publication() {
        return Outgoing.publication(null, "stream", Map.of("text", "ä<&>"));
    }

    private static Codec codec(String key) {
        return new Codec(new KernelConnectionProperties("127.0.0.1", 1, 2, 3, 4, 5, "tcp", "hmac-sha256", key));
    }

    private static List<byte[]> frames(String signature, String header, String content) {
        List<byte[]> frames = new ArrayList<>();
        for (String frame : List.of("client", "<IDS|MSG>", signature, header, "{}", "{}", content)) {
            frames.add(utf8(frame));
        }
        return frames;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
