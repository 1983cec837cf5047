package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A word without further settings.
 *
 * @param word as a cell writes it: {@code dropout(0.5)}
 * @param shape maps the shape of the input to that of the output
 * @param maker maps the shape of the input to a new layer of DL4J
 */
record PlainWord(String word, UnaryOperator<TensorShape> shape, Function<TensorShape, Layer> maker)
        implements Dl4jWord {
    @Override
    public TensorShape output(TensorShape input) {
        return shape.apply(input);
    }

    @Override
    public Layer layer(TensorShape input) {
        return maker.apply(input);
    }

    @Override
    public String toString() {
        return word;
    }
}
