package dev.cella.kernel.wire;

/** The header of a message byte for byte as it came, so that replies carry it back whole. */
final class RawHeader {
    /** What stands in the place of the parent when a message answers no request. */
    static final RawHeader NONE = new RawHeader(new byte[] {'{', '}'});

    private final byte[] json;

    RawHeader(byte[] json) {
        this.json = json;
    }

    byte[] json() {
        return json;
    }
}
