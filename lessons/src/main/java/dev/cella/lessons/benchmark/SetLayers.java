package dev.cella.lessons.benchmark;

import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.Task;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;

/** The first and the last word of a net, taken from a data set, so that a net fits any set. */
public final class SetLayers {
    private SetLayers() {}

    /** Returns the shape of one sample: {@code input(1, 28, 28)} for BreastMNIST. */
    public static TensorShape inputOf(MedMnist set) {
        int[] shape = Arrays.stream(set.facts().imageShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        return TensorShape.input(shape[0], Arrays.copyOfRange(shape, 1, shape.length));
    }

    /**
     * Returns the layers that answer: {@code dense(K), softmax()}, or {@code dense(K), sigmoid()} if an image can have several
     * of the K labels.
     */
    public static Chain outputOf(MedMnist set) {
        Chain dense = dense(set.facts().classCount());
        return sequential(dense, set.facts().task() == Task.MULTI_LABEL ? sigmoid() : softmax());
    }
}
