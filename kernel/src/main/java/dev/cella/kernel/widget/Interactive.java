package dev.cella.kernel.widget;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Controls, and under them what a function makes of their values, made anew whenever one moves. */
public final class Interactive extends Box {
    private final Output output;
    private final Callable<?> result;

    /** A function of one value. */
    @FunctionalInterface
    public interface Of1<A> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a) throws Exception;
    }

    /** A function of two values. */
    @FunctionalInterface
    public interface Of2<A, B> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b) throws Exception;
    }

    /** A function of three values. */
    @FunctionalInterface
    public interface Of3<A, B, C> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b, C c) throws Exception;
    }

    /** A function of four values. */
    @FunctionalInterface
    public interface Of4<A, B, C, D> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b, C c, D d) throws Exception;
    }

    private Interactive(List<? extends Control<?>> controls, Output output, Callable<?> result) {
        super(
                WidgetSpecs.VBOX,
                Stream.<Widget>concat(controls.stream(), Stream.of(output)).toList());
        this.output = output;
        this.result = result;
    }

    static Interactive of(List<? extends Control<?>> controls, Callable<?> result) throws Exception {
        Interactive interactive = new Interactive(controls, new Output(), result);
        interactive.printsTo(interactive.output);
        for (Control<?> control : controls) {
            control.observe(control.attribute(), change -> interactive.update());
        }
        interactive.update();
        return interactive;
    }

    /**
     * Makes the result anew and shows it in place of the present one.
     *
     * @throws Exception what the function throws
     */
    public void update() throws Exception {
        output.run(() -> {
            Object value = result.call();
            if (value != null) {
                output.append(value);
            }
        });
    }
}
