package dev.cella.kernel.protocol;

import dev.cella.kernel.wire.Incoming;

/** Converts cursor positions: the protocol counts Unicode code points, but Java's strings count UTF-16 units. */
final class CodePoints {
    private CodePoints() {}

    /** Returns the UTF-16 position of the request's cursor, by default the end of the code. */
    static int cursor(Incoming request, String code) {
        int all = code.codePointCount(0, code.length());
        int cursor = request.number("cursor_pos", all);
        return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, all)));
    }

    /** Returns the number of code points before a UTF-16 position. */
    static int before(String code, int position) {
        return code.codePointCount(0, position);
    }
}
