package dev.cella.lessons.explore.touch;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.step.FilmStrip;
import dev.cella.lessons.explore.touch.TouchData.Colors;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.NamedAxes;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.StampOperation;
import dev.cella.lessons.trace.Trace;
import dev.cella.lessons.trace.VolumeOperation;
import dev.cella.lessons.trace.WindowOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Touchable views: point at any number, and see where it came from and where it goes. */
public final class TouchView {
    private TouchView() {}

    /**
     * Shows a trace, or several in a row, so that every number answers under pointer, finger and arrow keys. The page
     * computes by itself; where it cannot, a film strip stands in. If the traces take images, a button chooses your own.
     *
     * @param traces each made from the {@link Trace#map} of the one before
     * @throws IllegalArgumentException if there is none, one cannot be described as data, one does not follow on the one
     *     before, or there are too many values
     */
    public static Touch touch(Trace<?>... traces) {
        if (traces.length == 0) {
            throw new IllegalArgumentException(
                    "a view of 0 traces has nothing to touch (must be >= 1); try touch(convolve(scan, edge))");
        }
        Touch view = view(traces);
        boolean takesImages = Arrays.stream(traces).allMatch(ImageTrace.class::isInstance);
        return takesImages ? view.withOwnImage(traces[0].input(), own -> view(again(own, traces))) : view;
    }

    /** Applies the operations of traces to another image, one after the other. */
    private static Trace<?>[] again(INDArray own, Trace<?>... traces) {
        Trace<?>[] others = new Trace<?>[traces.length];
        INDArray input = own;
        for (int i = 0; i < traces.length; i++) {
            others[i] = ((ImageTrace<?>) traces[i]).again(input);
            input = others[i].map();
        }
        return others;
    }

    private static Touch view(Trace<?>... traces) {
        return of(data(traces), FilmStrip.of(traces[traces.length - 1]).figure());
    }

    /**
     * Shows tensors and the operations between them.
     *
     * @param still stands in where the view cannot be drawn
     */
    public static Touch of(TouchData data, Figure still) {
        return new Touch(data, still);
    }

    /**
     * Describes traces in a row.
     *
     * @throws IllegalArgumentException if one cannot be described as data, or does not follow on the one before
     */
    public static TouchData data(Trace<?>... traces) {
        List<Named> tensors = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        tensors.add(input(traces[0]));
        for (int i = 0; i < traces.length; i++) {
            if (i > 0) {
                requireSame(traces[i - 1].map(), traces[i].input(), i);
            }
            operations.add(operation(traces[i]));
            String number = traces.length == 1 ? "" : " " + (i + 1);
            Colors colors = keepsIntensities(operations.get(i)) ? tensors.get(i).colors() : Colors.DIVERGING;
            tensors.add(new Named(noun(operations.get(i)) + number, traces[i].map(), colors));
        }
        return TouchData.row(tensors, operations);
    }

    private static Named input(Trace<?> trace) {
        return trace instanceof NamedAxes named
                ? new Named("input", trace.input(), Colors.GRAY, named.rowNames(), named.columnNames())
                : new Named("input", trace.input(), Colors.GRAY);
    }

    private static Operation operation(Trace<?> trace) {
        return trace.operation()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a " + trace.getClass().getSimpleName()
                                        + " cannot be touched, because it does not say how a page would compute it; try steps(trace)"));
    }

    private static void requireSame(INDArray output, INDArray input, int number) {
        boolean isSame = output.length() == input.length()
                && output.ravel().castTo(DataType.DOUBLE).equals(input.ravel().castTo(DataType.DOUBLE));
        if (!isSame) {
            throw new IllegalArgumentException("trace " + (number + 1) + " does not begin with the output of trace "
                    + number + ", as it must; try touch(first, second) where second was made from first.map()");
        }
    }

    /** Returns whether an operation makes intensities of intensities, as padding, upsampling and all pooling but sums do. */
    private static boolean keepsIntensities(Operation operation) {
        if (operation instanceof StampOperation stamp) {
            return "total".equals(stamp.rule());
        }
        return operation instanceof WindowOperation window
                && window.weights() == null
                && (window.height() * window.width() == 1 || !"total".equals(window.rule()));
    }

    private static String noun(Operation operation) {
        if (operation instanceof WindowOperation window) {
            boolean copies = window.height() * window.width() == 1 && window.weights() == null;
            return window.weights() != null ? "feature map" : copies ? "padded image" : "pooled map";
        }
        if (operation instanceof StampOperation) {
            return "larger map";
        }
        return operation instanceof VolumeOperation ? "feature map" : "output";
    }
}
