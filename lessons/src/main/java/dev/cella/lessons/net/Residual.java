package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;

/**
 * A block that computes what to add to its input: {@code y = x + f(x)}, or {@code y = s(x) + f(x)} with layers s in the
 * shortcut (He et al., Deep residual learning, 2016, equations 1 and 2).
 *
 * @param body f
 * @param detour s; without layers, the shortcut leaves the input as it is
 * @param projects whether a shortcut that does not fit becomes a 1×1 convolution
 */
public record Residual(Block body, Block detour, boolean projects) implements Block, Composition {
    static Residual of(Sequence body) {
        return new Residual(body, new Sequence(List.of()), false);
    }

    /**
     * Returns the same with these layers in the shortcut: {@code residual(…).shortcut(conv(32, 1).stride(2),
     * batchNorm())}.
     */
    public Residual shortcut(Block... layers) {
        return new Residual(body, new Sequence(List.of(layers)), false);
    }

    /**
     * Returns the same with a 1×1 convolution of matching stride as shortcut if the block changes the shape; otherwise
     * the shortcut stays the identity (option B of the paper's section 4.1).
     */
    public Residual projected() {
        return new Residual(body, detour, true);
    }

    @Override
    public Point wire(Wiring net, Point from, String place) {
        Point end = net.add(body, from.shared(), place);
        boolean fits = from.shape().equals(end.shape());
        Block way = projects && !fits ? projection(from.shape(), end.shape()) : detour;
        Point start = net.add(way, from.shared(), place + "s");
        if (!start.shape().equals(end.shape())) {
            throw new IllegalArgumentException("the block turns " + from.shape() + " into " + end.shape()
                    + (start.shape().equals(from.shape()) ? "" : " and the shortcut into " + start.shape())
                    + ", which cannot be added (the shapes must be equal); try residual(…).projected(), or .same() in"
                    + " each convolution and as many filters as there are input channels");
        }
        return net.join(
                place + " add", new ElementWiseVertex(ElementWiseVertex.Op.Add), List.of(end, start), end.shape());
    }

    private static ConvSpec projection(TensorShape input, TensorShape output) {
        if (input.isRow() || output.dimensions() != input.dimensions()) {
            throw new IllegalArgumentException("no 1x1 convolution turns " + input + " into " + output
                    + " (both must be images, or both sequences or volumes); try .shortcut(dense(" + output.channels()
                    + "))");
        }
        int stride = Math.max(
                1, Math.round(input.sides().get(0) / (float) output.sides().get(0)));
        return conv(output.channels(), 1).stride(stride);
    }

    @Override
    public String toString() {
        return "residual" + (body instanceof Sequence all ? Wiring.arguments(all.blocks()) : "(" + body + ")")
                + (projects ? ".projected()" : "")
                + (detour.equals(new Sequence(List.of())) ? "" : ".shortcut(" + detour + ")");
    }
}
