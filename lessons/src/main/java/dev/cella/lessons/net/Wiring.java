package dev.cella.lessons.net;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.net.Point.Access;
import dev.cella.lessons.pool.FlattenSpec;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * Builds a net, block by block: infers and checks each shape, and collects the layers and joints of DL4J.
 *
 * <p>An activation right after a convolution or a dense layer becomes that layer's own activation. It is the same
 * function, and safer: in inference, DL4J's activation layer overwrites the output of the layer before it. If that
 * output has other readers, the activation layer gets its own copy.
 */
final class Wiring {
    static final String INPUT = "input";

    private final List<Step> steps = new ArrayList<>();
    private boolean rectifies;

    /** Holds layers and joints in an order in which each comes after those that it reads from. */
    List<Step> steps() {
        return steps;
    }

    /** Returns whether any activation is a ReLU or a variant of it. */
    boolean rectifies() {
        return rectifies;
    }

    /**
     * Wires a whole net.
     *
     * @throws IllegalArgumentException if the shapes do not fit; the message names the layer by number and word
     */
    Point wire(Sequence layers, TensorShape input) {
        try {
            return layers.wire(this, Point.input(input), "");
        } catch (Misplaced e) {
            throw new IllegalArgumentException(e.getMessage(), e.getCause());
        }
    }

    /**
     * Adds a block after a point.
     *
     * @param place number of the block in the net: {@code 3}, or {@code 3.1} inside block 3
     * @throws Misplaced if the shapes do not fit
     */
    Point add(Block block, Point from, String place) {
        if (block instanceof LayerSpec layer) {
            return placed(place, layer.word(), () -> add(layer, from, place));
        } else if (block instanceof Composition composition) {
            return placed(place, name(block), () -> composition.wire(this, from, place));
        }
        throw new IllegalArgumentException(
                "layer " + place + " is a " + block.getClass().getName()
                        + ", which cannot be part of a net (must be one of the net's words); try conv(8, 3)");
    }

    private Point add(LayerSpec word, Point from, String place) {
        TensorShape shape = word.output(from.shape());
        String name = place + " " + name(word);
        if (word instanceof FlattenSpec) {
            return from.flattened();
        } else if (word instanceof ActivationSpec activation) {
            rectifies |= activation.rectifies();
            return activate(activation, from, name);
        }
        Layer layer = word instanceof ConvSpec conv
                ? WindowLayers.convolution(conv, from.shape())
                : ((Dl4jWord) word).layer(from.shape());
        steps.add(Step.layer(name, layer, from));
        boolean handsOn = layer instanceof DropoutLayer; // in inference, its output is its input
        return new Point(name, shape, false, handsOn ? from.access() : Access.FREE);
    }

    private Point activate(ActivationSpec activation, Point from, String name) {
        if (from.access() == Access.INPUT) {
            throw new IllegalArgumentException("an activation needs a layer before it; try conv(8, 3) or dense(64)");
        }
        Step last = steps.get(steps.size() - 1);
        if (last.name().equals(from.from()) && from.access() == Access.FREE && last.canTake(from)) {
            last.take(activation, name);
            return from;
        }
        Point own = from.access() == Access.FREE
                ? from
                : join(name + " copy", new ScaleVertex(1), List.of(from), from.shape());
        steps.add(Step.activation(name, activation, own));
        return Point.output(name, from.shape());
    }

    /** Adds a joint that reads several points. */
    Point join(String name, GraphVertex joint, List<Point> ends, TensorShape shape) {
        List<String> inputs = new ArrayList<>();
        for (Point end : ends) {
            inputs.add(end.isFlat() ? flat(end, name + " flat " + (inputs.size() + 1)) : end.from());
        }
        steps.add(Step.joint(name, joint, inputs));
        return Point.output(name, shape);
    }

    private String flat(Point end, String name) {
        steps.add(Step.joint(name, new PreprocessorVertex(Shapes.toRow(end.given())), List.of(end.from())));
        return name;
    }

    private static Point placed(String place, String word, Supplier<Point> work) {
        try {
            return work.get();
        } catch (Misplaced e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Misplaced((place.isEmpty() ? "" : "layer " + place + ", ") + word + ": " + e.getMessage(), e);
        }
    }

    /** Returns the word without its parentheses and what follows: {@code conv} of {@code conv(8, 3)}. */
    static String name(Block block) {
        return block.toString().replaceFirst("\\(.*", "");
    }

    static String arguments(List<Block> blocks) {
        return blocks.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** An error that already names its layer. */
    private static final class Misplaced extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private Misplaced(String message, IllegalArgumentException cause) {
            super(message, cause);
        }
    }
}
