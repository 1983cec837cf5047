package dev.cella.kernel.widget;

/**
 * What is done with a value when a person moves a widget.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Action<T> {
    /**
     * Takes the value.
     *
     * @throws Exception what is then shown under the widget; the widget lives on
     */
    void accept(T value) throws Exception;
}
