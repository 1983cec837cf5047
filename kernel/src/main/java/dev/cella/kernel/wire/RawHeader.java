package dev.cella.kernel.wire;

/** The header of a message, byte for byte as received, so that replies return it unchanged. */
final class RawHeader {
    /** Is the parent of messages that answer no request. */
    static final RawHeader NONE = new RawHeader(new byte[] {'{', '}'});

    private final byte[] json;

    RawHeader(byte[] json) {
        this.json = json;
    }

    byte[] json() {
        return json;
    }
}
