package dev.cella.lessons.explore.touch;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.step.FilmStrip;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.Trace;
import dev.cella.lessons.trace.WindowOperation;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Touchable views: point at any number, and see where it came from and where it goes. */
public final class TouchView {
    private TouchView() {}

    /**
     * Shows a trace, or several in a row, so that every number answers under pointer, finger and arrow keys. The page
     * computes by itself; where it cannot, a film strip stands in. Below a single trace is a button for your own image.
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
        Touch view = of(data(traces), FilmStrip.of(traces[traces.length - 1]).figure());
        return traces.length == 1 && traces[0] instanceof ImageTrace<?> trace
                ? view.withOwnImage(trace.input(), own -> touch(trace.again(own)))
                : view;
    }

    /**
     * Shows tensors and the operations between them.
     *
     * @param still stands in where the view cannot be drawn
     */
    public static Touch of(TouchData data, Figure still) {
        return new Touch(data, still);
    }

    private static TouchData data(Trace<?>... traces) {
        List<Named> tensors = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        INDArray input = traces[0].input();
        tensors.add(new Named("input", input, true));
        for (int i = 0; i < traces.length; i++) {
            Trace<?> trace = traces[i];
            operations.add(trace.operation()
                    .orElseThrow(() -> new IllegalArgumentException("a "
                            + trace.getClass().getSimpleName()
                            + " cannot be touched, because it does not say how a page would"
                            + " compute it; try steps(trace)")));
            String number = traces.length == 1 ? "" : " " + (i + 1);
            tensors.add(new Named(noun(operations.get(i)) + number, trace.map(), false));
        }
        return new TouchData(tensors, operations, true);
    }

    private static String noun(Operation operation) {
        if (operation instanceof WindowOperation window) {
            boolean copies = window.height() * window.width() == 1 && window.weights() == null;
            return window.weights() != null ? "feature map" : copies ? "padded image" : "pooled map";
        }
        return "output";
    }
}
