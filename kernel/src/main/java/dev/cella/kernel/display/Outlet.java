package dev.cella.kernel.display;

/**
 * Where the output of one cell goes. The kernel has one that sends Jupyter messages; outside a kernel
 * {@link ConsoleOutlet} prints. Implementations are safe for use by several threads.
 */
public interface Outlet {
    /** The forms of a value. Never throws: a renderer that fails is replaced by the value's text and a remark. */
    MimeBundle render(Object value);

    /** Shows a bundle. */
    void display(MimeBundle bundle);

    /** Shows a bundle in a place that can be updated under {@code id}. */
    void display(MimeBundle bundle, String id);

    /** Shows a bundle in the place that was shown under {@code id}. */
    void update(MimeBundle bundle, String id);

    /** Removes what was shown so far; with {@code wait}, when the next output comes. */
    void clear(boolean wait);

    /** Writes bytes of UTF-8 text to standard output or standard error. */
    void write(StandardStream stream, byte[] bytes, int offset, int length);

    /** Passes on what was gathered so far. */
    default void flush() {}
}
