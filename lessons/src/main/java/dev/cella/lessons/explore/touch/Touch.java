package dev.cella.lessons.explore.touch;

import static dev.cella.kernel.widget.Widgets.vbox;

import dev.cella.kernel.widget.Change;
import dev.cella.kernel.widget.ModuleWidget;
import dev.cella.kernel.widget.Widget;
import dev.cella.kernel.widget.Widgets;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.explore.ImageChooser;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A view whose numbers answer under pointer, finger and arrow keys. The page computes by itself; where it cannot, a figure
 * stands in. {@link TouchView} makes it, and as the result of a cell it is shown. Not thread-safe.
 */
public final class Touch {
    private final List<Edit> edits = new CopyOnWriteArrayList<>();
    private final TouchData data;
    private final ModuleWidget module;
    private Widget shown;

    /** Hears of numbers that a person changes in the page. */
    @FunctionalInterface
    public interface Edit {
        /**
         * Is called after each change.
         *
         * @param input all values of the input, {@code [C, H, W]}
         * @param output what the page made of them, {@code [C', H', W']}
         */
        void made(INDArray input, INDArray output);
    }

    /** @param still stands in where the view cannot be drawn */
    Touch(TouchData data, Figure still) {
        this.data = data;
        module = module(data, still);
        shown = module;
    }

    /** Adds a button for your own image. */
    Touch withOwnImage(INDArray lessons, Function<INDArray, Touch> again) {
        return withOwnImage(ImageChooser.recognizable(lessons), again);
    }

    /** Adds the button of a chooser, below which {@code again} shows what is chosen. */
    public Touch withOwnImage(ImageChooser chooser, Function<INDArray, Touch> again) {
        shown = chooser.under(vbox(module), own -> {
            Touch other = again.apply(own);
            other.edits.addAll(edits);
            other.listen();
            return vbox(other.module);
        });
        return this;
    }

    /** Returns what is shown. */
    public Widget widget() {
        return shown;
    }

    /** Returns the view without the button for an image. */
    public ModuleWidget module() {
        return module;
    }

    /**
     * Calls {@code edit} with the numbers whenever a person changes one of them in the page.
     *
     * @throws IllegalStateException if numbers cannot be changed, because the page cannot compute the output again
     */
    public Touch observe(Edit edit) {
        if (!data.exact()) {
            throw new IllegalStateException(
                    "the numbers of this view cannot be changed in the page, because it only shows"
                            + " what a net has computed; try touch(trace)");
        }
        edits.add(edit);
        listen();
        return this;
    }

    private void listen() {
        if (!edits.isEmpty() && !Boolean.TRUE.equals(module.get("listening"))) {
            module.set("listening", true);
            module.observe("edited", this::edited);
        }
    }

    private void edited(Change change) {
        if (change.newValue() instanceof Map<?, ?> sent
                && sent.get("input") instanceof byte[] input
                && sent.get("inputShape") instanceof List<?> inputShape
                && sent.get("output") instanceof byte[] output
                && sent.get("outputShape") instanceof List<?> outputShape) {
            INDArray first = tensor(input, inputShape);
            INDArray last = tensor(output, outputShape);
            edits.forEach(edit -> edit.made(first, last));
        }
    }

    private static INDArray tensor(byte[] bytes, List<?> shape) {
        double[] values = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        long[] sides =
                shape.stream().mapToLong(side -> ((Number) side).longValue()).toArray();
        return Nd4j.createFromArray(values).reshape(sides);
    }

    private static ModuleWidget module(TouchData data, Figure still) {
        Map<String, Object> state = new HashMap<>();
        state.put("view", data.json());
        state.put("listening", false);
        state.put("edited", null);
        return Widgets.moduleWidget(TouchModule.SOURCE, TouchModule.CSS, state).still(still.bundle());
    }

    @Override
    public String toString() {
        return module.toString();
    }
}
