package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A view that a JavaScript module draws, with a state that both sides read and set.
 *
 * <p>The module is an ES module in the form of anywidget: its default export has {@code render({model, el})}, which fills
 * {@code el} and may return a function that cleans up. {@code model.get("name")} reads an attribute, {@code
 * model.set("name", value)} and {@code model.save_changes()} change it, {@code model.on("change:name", …)} and {@code
 * model.on("msg:custom", …)} listen, {@code model.send(content)} sends a message. Without the package {@code anywidget}
 * beside Jupyter, readers see the static form.
 *
 * <p>Arrays of numbers travel as bytes, little-endian: {@code new Float32Array(view.buffer.slice(view.byteOffset))} for a
 * {@code float[]}, where {@code view} is {@code model.get("name")}; {@code Float64Array} for {@code double[]}, {@code
 * Int32Array} for {@code int[]}. {@link #get} returns them as bytes.
 */
public final class ModuleWidget extends Widget {
    private final List<Action<ModuleMessage>> handlers = new CopyOnWriteArrayList<>();
    private volatile MimeBundle still = MimeBundle.text("a view drawn by a module; run the cell to see it");

    ModuleWidget(String module, String css, Map<String, ?> state) {
        super(WidgetSpec.module(state.keySet()));
        fix("_esm", ModuleSource.framed(module));
        fix("_css", ModuleSource.styled(css));
        fix("_anywidget_id", ModuleSource.id(module, css));
        state.forEach(this::set);
    }

    /**
     * Gives an attribute a value.
     *
     * @param value JSON (numbers, text, booleans, lists, maps, null), bytes, or an array of {@code float}, {@code double} or
     *     {@code int}, which becomes bytes; maps and lists may hold such arrays, too
     * @throws IllegalArgumentException if the first state of this widget had no such attribute
     */
    @Override
    public ModuleWidget set(String attribute, Object value) {
        super.set(attribute, value);
        return this;
    }

    /** Calls {@code action} with each message that the module sends. */
    public ModuleWidget onMessage(Action<ModuleMessage> action) {
        handlers.add(action);
        return this;
    }

    /**
     * Sends a message to the module, which hears it by {@code model.on("msg:custom", (content, buffers) => …)}.
     *
     * @param content JSON
     * @param buffers bytes beside it
     */
    public ModuleWidget send(Map<String, ?> content, byte[]... buffers) {
        send(content, List.of(buffers));
        return this;
    }

    /**
     * Gives this view its static form.
     *
     * @param instead what readers see where no kernel answers, or where anywidget is missing
     */
    public ModuleWidget still(MimeBundle instead) {
        still = instead;
        return this;
    }

    @Override
    void custom(ModuleMessage message) throws Exception {
        answer(() -> {
            for (Action<ModuleMessage> handler : handlers) {
                handler.accept(message);
            }
        });
    }

    @Override
    Object accepted(String attribute, Object value) {
        return Leaves.replaced(value, ModuleWidget::binary);
    }

    @Override
    MimeBundle still() {
        return still;
    }

    /** A view whose moves nobody in Java hears works on without its kernel, so it neither waits for it nor loses it. */
    @Override
    boolean needsKernel() {
        return isObserved() || !handlers.isEmpty();
    }

    /** Replaces arrays of numbers by their bytes. */
    private static Object binary(Object value) {
        if (value instanceof float[] numbers) {
            byte[] bytes = new byte[numbers.length * Float.BYTES];
            littleEndian(bytes).asFloatBuffer().put(numbers);
            return bytes;
        }
        if (value instanceof double[] numbers) {
            byte[] bytes = new byte[numbers.length * Double.BYTES];
            littleEndian(bytes).asDoubleBuffer().put(numbers);
            return bytes;
        }
        if (value instanceof int[] numbers) {
            byte[] bytes = new byte[numbers.length * Integer.BYTES];
            littleEndian(bytes).asIntBuffer().put(numbers);
            return bytes;
        }
        return value;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
