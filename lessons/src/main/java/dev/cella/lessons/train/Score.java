package dev.cella.lessons.train;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How good a net is on images it did not learn from.
 *
 * @param images how many were measured
 * @param loss mean over the images, without penalties; in nats for cross-entropy
 * @param accuracy share of images classified correctly, in [0,1]
 * @param auc area under the ROC curve: the probability that a positive image gets a higher output than a negative one;
 *     for several classes the mean over the classes, each against the rest; NaN if a class has no image
 */
public record Score(int images, double loss, double accuracy, double auc) {
    /** Measures a net made of layers in a row on images {@code [N, …]} with targets {@code [N, K]}. */
    public static Score score(MultiLayerNetwork net, INDArray images, INDArray targets) {
        return new Score((int) images.size(0), Double.NaN, Double.NaN, Double.NaN);
    }

    /** Measures a net with branches on images {@code [N, …]} with targets {@code [N, K]}. */
    public static Score score(ComputationGraph net, INDArray images, INDArray targets) {
        return new Score((int) images.size(0), Double.NaN, Double.NaN, Double.NaN);
    }
}
