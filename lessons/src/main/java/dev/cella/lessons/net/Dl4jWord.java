package dev.cella.lessons.net;

import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.layers.Layer;

/** A word that knows its layer in DL4J. */
interface Dl4jWord extends LayerSpec {
    /**
     * Creates a new layer, because DL4J writes a net's settings into it.
     *
     * @param input a shape that {@link #output} accepts
     */
    Layer layer(TensorShape input);
}
