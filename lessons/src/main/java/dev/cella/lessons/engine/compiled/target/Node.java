package dev.cella.lessons.engine.compiled.target;

import dev.cella.lessons.engine.compiled.plan.Unsupported;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/**
 * One layer or joint of a net of DL4J.
 *
 * @param layer null for a joint
 * @param joint null for a layer
 * @param settings of the joint, which know its output's shape; null for a layer
 * @param before what changes the shape of the input, or null
 * @param inputs the nodes it reads, by position in the net; {@link #IMAGES} for the net's input
 * @param frozen whether it never learns
 */
public record Node(
        Layer layer,
        GraphVertex joint,
        org.deeplearning4j.nn.conf.graph.GraphVertex settings,
        InputPreProcessor before,
        List<Integer> inputs,
        boolean frozen) {

    public static final int IMAGES = -1;

    /** Returns the shape of the output for inputs of these shapes, all with the images first. */
    public long[] outputShape(int index, List<long[]> shapes) {
        InputType[] types = shapes.stream().map(Node::type).toArray(InputType[]::new);
        InputType output = joint == null
                ? layer.conf().getLayer().getOutputType(index, types[0])
                : settings.getOutputType(index, types);
        return withImages(shapes.get(0)[0], output);
    }

    public static long[] withImages(long images, InputType type) {
        long[] one = type.getShape(false);
        long[] all = new long[one.length + 1];
        all[0] = images;
        System.arraycopy(one, 0, all, 1, one.length);
        return all;
    }

    public static InputType type(long[] shape) {
        return switch (shape.length) {
            case 2 -> InputType.feedForward(shape[1]);
            case 3 -> InputType.recurrent(shape[1], shape[2]);
            case 4 -> InputType.convolutional(shape[2], shape[3], shape[1]);
            case 5 ->
                InputType.convolutional3D(
                        org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat.NCDHW,
                        shape[2],
                        shape[3],
                        shape[4],
                        shape[1]);
            default -> throw new Unsupported("an array of " + shape.length + " dimensions");
        };
    }
}
