package dev.cella.lessons.net;

import dev.cella.lessons.net.layer.SequenceToRow;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnn3DPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;

/** Expresses shapes in DL4J's classes. */
final class Shapes {
    private Shapes() {}

    static InputType type(TensorShape shape) {
        List<Integer> sides = shape.sides();
        return switch (shape.dimensions()) {
            case 0 -> InputType.feedForward(shape.channels());
            case 1 -> InputType.recurrent(shape.channels(), sides.get(0));
            case 2 -> InputType.convolutional(sides.get(0), sides.get(1), shape.channels());
            default ->
                InputType.convolutional3D(DataFormat.NCDHW, sides.get(0), sides.get(1), sides.get(2), shape.channels());
        };
    }

    /** Lays out an input of this shape in a row, channel by channel. */
    static InputPreProcessor toRow(TensorShape shape) {
        List<Integer> sides = shape.sides();
        return switch (shape.dimensions()) {
            case 2 -> new CnnToFeedForwardPreProcessor(sides.get(0), sides.get(1), shape.channels());
            case 3 ->
                new Cnn3DToFeedForwardPreProcessor(sides.get(0), sides.get(1), sides.get(2), shape.channels(), true);
            default -> new SequenceToRow(shape.channels(), sides.get(0));
        };
    }

    /**
     * Leaves an input unchanged and keeps its shape in the net's configuration, because DL4J has no other place for it;
     * null for rows and sequences, whose channels the first layer knows.
     */
    static InputPreProcessor remembering(TensorShape shape) {
        List<Integer> sides = shape.sides();
        return switch (shape.dimensions()) {
            case 2 -> new FeedForwardToCnnPreProcessor(sides.get(0), sides.get(1), shape.channels());
            case 3 ->
                new FeedForwardToCnn3DPreProcessor(sides.get(0), sides.get(1), sides.get(2), shape.channels(), true);
            default -> null;
        };
    }
}
