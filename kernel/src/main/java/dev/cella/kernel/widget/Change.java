package dev.cella.kernel.widget;

/**
 * An attribute of a widget that has another value than before.
 *
 * @param widget whose attribute
 * @param attribute its name in ipywidgets, e.g. {@code value}
 * @param oldValue JSON as maps, lists, strings, booleans, {@link Long} and {@link Double}; bytes; or a widget
 * @param newValue likewise
 */
public record Change(Widget widget, String attribute, Object oldValue, Object newValue) {}
