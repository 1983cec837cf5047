package dev.cella.lessons.inspect;

import dev.cella.lessons.train.NetAdapter;
import java.util.Locale;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * How strongly each pixel of an image changes the score of a class: the gradient ∂score/∂pixel, in inference.
 *
 * <p>The score is the last layer's sum before softmax or sigmoid, because a probability near 1 would have almost no
 * gradient (Simonyan, Vedaldi and Zisserman, Deep inside convolutional networks, 2014, section 3). A large value means
 * that the net is sensitive there, not that it should be.
 *
 * @param image {@code [C, H, W]}, as passed in
 * @param gradient {@code [C, H, W]}, score per unit of intensity
 * @param classIndex the class of the score, from 0
 * @param score of that class, before softmax or sigmoid
 * @param probability of that class, as the net answers
 */
public record Saliency(INDArray image, INDArray gradient, int classIndex, double score, double probability) {
    /**
     * Computes the saliency for a net made of layers in a row.
     *
     * @param image {@code [C, H, W]} or {@code [1, C, H, W]}, normalized like the images that the net learned from
     * @param classIndex from 0 to K − 1
     * @throws IllegalArgumentException if there is no such class, or the net is not a classifier
     */
    public static Saliency saliency(MultiLayerNetwork net, INDArray image, int classIndex) {
        return saliency(net.toComputationGraph(), image, classIndex);
    }

    /** Computes the saliency for a net with branches as {@link #saliency(MultiLayerNetwork, INDArray, int)} does. */
    public static Saliency saliency(ComputationGraph net, INDArray image, int classIndex) {
        INDArray batch = asBatch(image);
        INDArray answer = oneAnswer(NetAdapter.of(net), batch);
        int classes = (int) answer.size(1);
        if (classIndex < 0 || classIndex >= classes) {
            throw new IllegalArgumentException("class " + classIndex + " does not exist (must be 0 to " + (classes - 1)
                    + " for this net); use the index of a class name");
        }
        GradientNet still = InferenceGradients.of(net, batch);
        INDArray wanted = Nd4j.zeros(1, classes);
        wanted.putScalar(0, classIndex, classes); // the loss is the mean of wanted · scores
        still.look(batch, wanted);
        return new Saliency(
                batch.slice(0).dup(),
                still.inputGradient().slice(0).dup(),
                classIndex,
                still.outputSingle(batch).getDouble(0, classIndex),
                answer.getDouble(0, classIndex));
    }

    /**
     * Returns how sensitive the score is to each pixel, {@code [H, W]}: the largest |∂score/∂pixel| of its channels.
     */
    public INDArray map() {
        return Transforms.abs(gradient, true).max(0);
    }

    /** Turns one image into a batch of one, {@code [C, H, W] -> [1, C, H, W]}; batches stay unchanged. */
    static INDArray asBatch(INDArray image) {
        if (image.rank() != 3) {
            return image.dup('c');
        }
        return image.dup('c').reshape(1, image.size(0), image.size(1), image.size(2));
    }

    private static INDArray oneAnswer(NetAdapter net, INDArray batch) {
        if (batch.rank() != 4 || batch.size(0) != 1) {
            throw new IllegalArgumentException(batch.size(0) + " images of rank " + (batch.rank() - 1)
                    + " have no single saliency map (must be one image [C, H, W]); use split.image(i, scale)");
        }
        INDArray answer = null;
        for (INDArray output : net.activations(batch).values()) {
            answer = output;
        }
        if (answer == null || answer.rank() != 2) {
            throw new IllegalArgumentException("the net answers with maps (must be one score per class, [1, K]);"
                    + " use a net that classifies whole images");
        }
        return answer;
    }

    /** Returns one line: class, score and probability. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "saliency of class %d: score %.3f, probability %.3f", classIndex, score, probability);
    }
}
