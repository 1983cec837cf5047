package dev.cella.lessons.net;

import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.inputs.InputType;

/**
 * Checks what words require of a shape. Each method returns the shape, or throws an {@link IllegalArgumentException}
 * that says what to try.
 */
final class Requirements {
    private Requirements() {}

    static TensorShape sides(TensorShape input) {
        if (input.isRow()) {
            throw new IllegalArgumentException("it reads a sequence, an image or a volume, but " + input.inWords()
                    + " arrived; try it before flatten()");
        }
        return input;
    }

    static TensorShape imageOrRow(TensorShape input) {
        if (input.dimensions() == 1 || input.dimensions() == 3) {
            throw new IllegalArgumentException("DL4J normalizes a batch of images or rows of numbers, but "
                    + input.inWords() + " arrived; try groupNorm(1)");
        }
        return input;
    }

    static TensorShape divisible(int groups, TensorShape input) {
        Layers.groupNormalization(groups).setNIn(InputType.feedForward(input.channels()), true);
        return input;
    }
}
