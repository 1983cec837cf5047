package dev.cella.lessons.train;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/** What training needs of a net, the same for DL4J's two kinds of nets. */
sealed interface Learner {
    /** Moves the weights by one step on one batch. */
    void step(INDArray images, INDArray targets);

    /** The loss of the last step's batch before the step, penalties included. */
    double stepLoss();

    /** The output for a batch, {@code [N, …] -> [N, K]}, in inference mode. */
    INDArray output(INDArray images);

    /** The mean loss over a batch, in inference mode and without penalties. */
    double loss(INDArray images, INDArray targets);

    /** All weights as one row. */
    INDArray parameters();

    /** From the first layer to the output layer. */
    Layer[] layers();

    /** The updater's current learning rate, or null if the updater has none. */
    Double learningRate();

    /** What turns the last layer's sums into outputs; tells classes that exclude each other (softmax) from labels. */
    default IActivation outputActivation() {
        Layer[] layers = layers();
        return layers[layers.length - 1].conf().getLayer() instanceof BaseLayer output
                ? output.getActivationFn()
                : new ActivationIdentity();
    }

    /** Layers in a row. */
    record Row(MultiLayerNetwork net) implements Learner {
        @Override
        public void step(INDArray images, INDArray targets) {
            net.fit(images, targets);
        }

        @Override
        public double stepLoss() {
            return net.score();
        }

        @Override
        public INDArray output(INDArray images) {
            return net.output(images);
        }

        @Override
        public double loss(INDArray images, INDArray targets) {
            return net.score(new DataSet(images, targets), false) - net.calcRegularizationScore(true);
        }

        @Override
        public INDArray parameters() {
            return net.params();
        }

        @Override
        public Layer[] layers() {
            return net.getLayers();
        }

        @Override
        public Double learningRate() {
            return net.getLearningRate(net.getnLayers() - 1);
        }
    }

    /** Layers with branches, one input and one output. */
    record Graph(ComputationGraph net) implements Learner {
        public Graph {
            if (net.getNumInputArrays() != 1 || net.getNumOutputArrays() != 1) {
                throw new IllegalArgumentException("the net has " + net.getNumInputArrays() + " inputs and "
                        + net.getNumOutputArrays() + " outputs, training here takes one of each; train such a net with"
                        + " its own fit method");
            }
        }

        @Override
        public void step(INDArray images, INDArray targets) {
            net.fit(new DataSet(images, targets));
        }

        @Override
        public double stepLoss() {
            return net.score();
        }

        @Override
        public INDArray output(INDArray images) {
            return net.outputSingle(images);
        }

        @Override
        public double loss(INDArray images, INDArray targets) {
            return net.score(new DataSet(images, targets), false) - net.calcRegularizationScore(true);
        }

        @Override
        public INDArray parameters() {
            return net.params();
        }

        @Override
        public Layer[] layers() {
            return net.getLayers();
        }

        @Override
        public Double learningRate() {
            return net.getLearningRate(net.getOutputLayer(0).conf().getLayer().getLayerName());
        }
    }
}
