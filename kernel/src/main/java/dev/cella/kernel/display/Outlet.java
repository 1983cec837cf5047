package dev.cella.kernel.display;

/**
 * Receives the output of one cell. The kernel's outlet sends Jupyter messages; outside a kernel, {@link ConsoleOutlet}
 * prints. Implementations are safe for use by several threads.
 */
public interface Outlet {
    /** Renders a value. Never throws: if a renderer fails, the value's text and a remark replace it. */
    MimeBundle render(Object value);

    /** Shows a bundle. */
    void display(MimeBundle bundle);

    /** Shows a bundle in a display that can be updated under {@code id}. */
    void display(MimeBundle bundle, String id);

    /** Replaces the display that was shown under {@code id}. */
    void update(MimeBundle bundle, String id);

    /** Removes what was shown so far; with {@code wait}, only when the next output comes. */
    void clear(boolean wait);

    /** Writes bytes of UTF-8 text to standard output or standard error. */
    void write(StandardStream stream, byte[] bytes, int offset, int length);

    /** Flushes what was buffered so far. */
    default void flush() {}
}
