package dev.cella.kernel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    void a_signed_message_is_read() throws BadMessageException {
        Incoming message = codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        assertThat(message.type()).isEqualTo("execute_request");
        assertThat(message.string("code", "")).isEqualTo("1 + 1");
        assertThat(message.flag("silent", false)).isTrue();
        assertThat(message.number("count", 0)).isEqualTo(3);
        assertThat(message.identities().get(0)).isEqualTo(utf8("client"));
    }

    @Test
    void fields_of_another_type_count_as_absent() throws BadMessageException {
        Incoming message = codec("").decode(frames("", HEADER, "{\"code\":null,\"silent\":\"yes\",\"count\":[]}"));
        assertThat(message.string("code", "default")).isEqualTo("default");
        assertThat(message.flag("silent", true)).isTrue();
        assertThat(message.number("count", 7)).isEqualTo(7);
        assertThat(message.object("nothing")).isEqualTo(new JsonObject());
    }

    @Test
    void a_wrong_signature_is_refused() {
        String wrong = "0".repeat(SIGNATURE.length());
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> codec.decode(frames(wrong, HEADER, CONTENT)));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> codec.decode(frames(SIGNATURE, HEADER, "{}")));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> codec.decode(frames("", HEADER, CONTENT)));
    }

    @Test
    void a_message_is_read_only_once() throws BadMessageException {
        codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> codec.decode(frames(SIGNATURE, HEADER, CONTENT)));
    }

    @Test
    void frames_that_are_no_message_are_refused() {
        Codec unsigned = codec("");
        assertThatExceptionOfType(BadMessageException.class).isThrownBy(() -> unsigned.decode(List.of(utf8(""))));
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> unsigned.decode(List.of(utf8("<IDS|MSG>"))));
        for (String part : List.of("", "{", "[]", "null", "7", "{\"a\":1} x", "{a:1}", "[".repeat(10_000))) {
            assertThatExceptionOfType(BadMessageException.class)
                    .as(part)
                    .isThrownBy(() -> unsigned.decode(frames("", HEADER, part)));
            assertThatExceptionOfType(BadMessageException.class)
                    .as(part)
                    .isThrownBy(() -> unsigned.decode(frames("", part, CONTENT)));
        }
        assertThatExceptionOfType(BadMessageException.class)
                .isThrownBy(() -> unsigned.decode(frames("", "{\"msg_type\":null}", "{}")));
    }

    @Test
    void a_reply_carries_the_parent_byte_for_byte() throws BadMessageException {
        Incoming request = codec.decode(frames(SIGNATURE, HEADER, CONTENT));
        List<byte[]> reply = codec.encode(Outgoing.reply(request, "execute_reply", Map.of("status", "ok")));
        assertThat(reply.get(0)).isEqualTo(utf8("client"));
        assertThat(text(reply.get(4))).isEqualTo(HEADER);
        assertThat(text(reply.get(6))).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void the_header_is_the_kernels_own() throws BadMessageException {
        JsonObject first = Json.parseObject(codec.encode(publication()).get(3));
        JsonObject second = Json.parseObject(codec.encode(publication()).get(3));
        assertThat(first.get("username").getAsString()).isEqualTo("kernel");
        assertThat(second.get("session")).isEqualTo(first.get("session"));
        assertThat(first.get("msg_id")).isNotEqualTo(second.get("msg_id"));
        assertThat(first.get("date").getAsString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void what_is_written_can_be_read() throws BadMessageException {
        List<byte[]> frames = codec.encode(publication());
        Incoming read = codec("secret").decode(frames);
        assertThat(read.type()).isEqualTo("stream");
        assertThat(read.string("text", "")).isEqualTo("ä<&>");
    }

    @Test
    void numbers_that_json_cannot_say_become_null() {
        List<Object> values = Arrays.asList(Double.NaN, Float.POSITIVE_INFINITY, 1.5, new byte[] {1, 2, 3}, null);
        assertThat(text(Json.bytes(Json.tree(values)))).isEqualTo("[null,null,1.5,\"AQID\",null]");
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
