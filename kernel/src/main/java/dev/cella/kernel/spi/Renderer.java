package dev.cella.kernel.spi;

import dev.cella.kernel.display.MimeBundle;
import java.util.Objects;
import java.util.function.Function;

/**
 * Turns values of one type, and of its subtypes, into something to look at.
 *
 * @param <T> the type of value
 */
public interface Renderer<T> {
    /** Returns the type that this renderer is for: a class or an interface. */
    Class<T> type();

    /**
     * Returns the forms of {@code value}, never null. If it throws, the kernel shows the value's text and says so.
     *
     * @param value never null
     */
    MimeBundle render(T value);

    /** Creates a renderer from a function. */
    static <T> Renderer<T> of(Class<T> type, Function<? super T, MimeBundle> how) {
        Objects.requireNonNull(type);
        Objects.requireNonNull(how);
        return new Renderer<>() {
            @Override
            public Class<T> type() {
                return type;
            }

            @Override
            public MimeBundle render(T value) {
                return how.apply(value);
            }
        };
    }
}
