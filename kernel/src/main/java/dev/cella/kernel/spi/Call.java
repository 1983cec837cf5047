package dev.cella.kernel.spi;

/**
 * A method that compiled code of a cell calls or refers to.
 *
 * @param type the class that the code names, such as {@code java.lang.reflect.Method}; an inner class has a {@code $}
 * @param method its name
 */
public record Call(String type, String method) {
    /** What a call that {@link Extension#forbids} has in the message of its {@link NoSuchMethodError}, after the name of the method. */
    public static final String FORBIDDEN = ", which cells must not call,";
}
