package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;

/**
 * A block whose output is concatenated with its input along the channels.
 *
 * @param body returns an output with the sides of its input
 */
record Skip(Sequence body) implements Composition {
    @Override
    public Point wire(Wiring net, Point from, String place) {
        Point end = body.wire(net, from.shared(), place);
        TensorShape input = from.shape();
        if (!end.shape().sides().equals(input.sides())) {
            throw new IllegalArgumentException("the block turns " + input + " into " + end.shape()
                    + ", which cannot be concatenated with its input (all but the channels must be equal); try .same()"
                    + " in each convolution, and as many upsamplings as poolings");
        }
        TensorShape both = input.withChannels(input.channels() + end.shape().channels());
        return net.join(place + " concat", new MergeVertex(), List.of(from.shared(), end), both);
    }

    @Override
    public String toString() {
        return "skip" + Wiring.arguments(body.blocks());
    }
}
