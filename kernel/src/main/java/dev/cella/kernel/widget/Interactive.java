package dev.cella.kernel.widget;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Controls, and below them what a function computes from their values, again whenever one of them moves. */
public final class Interactive extends Box {
    private static final String RESULT = "result";

    private final Output output;
    private final Callable<?> result;

    /** Computes something to show from one value. */
    @FunctionalInterface
    public interface Of1<A> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a) throws Exception;
    }

    /** Computes something to show from two values. */
    @FunctionalInterface
    public interface Of2<A, B> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b) throws Exception;
    }

    /** Computes something to show from three values. */
    @FunctionalInterface
    public interface Of3<A, B, C> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b, C c) throws Exception;
    }

    /** Computes something to show from four values. */
    @FunctionalInterface
    public interface Of4<A, B, C, D> {
        /** Makes something to show; null shows nothing. */
        Object apply(A a, B b, C c, D d) throws Exception;
    }

    private Interactive(List<? extends Widget> above, Output output, Callable<?> result) {
        super(
                WidgetSpecs.VBOX,
                Stream.<Widget>concat(above.stream(), Stream.of(output, ViewStatus.line()))
                        .toList());
        this.output = output;
        this.result = result;
        ViewStatus.watched(this);
    }

    static Interactive of(List<? extends Control<?>> controls, Callable<?> result) throws Exception {
        return of(controls, controls, result);
    }

    /** @param above what is shown above the result, the controls or boxes that hold them */
    static Interactive of(List<? extends Widget> above, List<? extends Control<?>> controls, Callable<?> result)
            throws Exception {
        Interactive interactive = new Interactive(above, new Output(), result);
        interactive.printsTo(interactive.output);
        for (Control<?> control : controls) {
            control.observe(control.attribute(), change -> interactive.update());
        }
        interactive.update();
        return interactive;
    }

    /**
     * Computes the result again and shows it in place of the present one. Where one move changes several controls, the last
     * result replaces those before it.
     *
     * @throws Exception what the function throws
     */
    public void update() throws Exception {
        output.run(() -> {
            Object value = result.call();
            if (value != null) {
                output.put(value, RESULT);
            }
        });
    }
}
