package dev.cella.kernel.display;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Holds text of both streams in the order in which it was printed. Not thread-safe. */
final class PrintedText {
    private final List<Piece> pieces = new ArrayList<>();
    private int length;

    private record Piece(StandardStream stream, StringBuilder text) {}

    boolean isEmpty() {
        return length == 0;
    }

    /** Returns the number of characters. */
    int length() {
        return length;
    }

    void add(StandardStream stream, CharSequence text) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || last.stream != stream) {
            last = new Piece(stream, new StringBuilder());
            pieces.add(last);
        }
        last.text.append(text);
        length += text.length();
    }

    /** Moves all text to the end of {@code other}. */
    void moveTo(PrintedText other) {
        sendTo(other::add);
    }

    /** Passes all text to {@code sink}, with neighboring pieces of one stream joined, and empties itself. */
    void sendTo(BiConsumer<StandardStream, String> sink) {
        List<Piece> all = List.copyOf(pieces);
        pieces.clear();
        length = 0;
        all.forEach(piece -> sink.accept(piece.stream, piece.text.toString()));
    }
}
