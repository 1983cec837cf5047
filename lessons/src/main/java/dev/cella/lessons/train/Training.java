package dev.cella.lessons.train;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A training as one sentence: what learns, on what, for how long, and who watches.
 *
 * <pre>{@code
 * History history = train(net).on(x, y).validate(xv, yv).epochs(8).batch(32).seed(7).watching(curves).run();
 * }</pre>
 *
 * <p>Only {@link #on} is compulsory. Running again goes on from the weights that the net has by then. The same net, data
 * and seed on the same machine give the same numbers, bit for bit. Not thread-safe.
 */
public final class Training {
    private final INDArray[] none = {};
    private final List<Watcher> watchers = new ArrayList<>();
    private String name = "training";
    private int epochs = 10;
    private int batch = 32;
    private long seed = 7;

    private Training() {}

    /** Begins the sentence for a net made of layers in a row. */
    public static Training train(MultiLayerNetwork net) {
        return new Training();
    }

    /** Begins the sentence for a net with branches. */
    public static Training train(ComputationGraph net) {
        return new Training();
    }

    /** The images to learn from, {@code [N, C, H, W]} or {@code [N, inputs]}, and their targets {@code [N, K]}. */
    public Training on(INDArray images, INDArray targets) {
        return this;
    }

    /** Images and targets that are only measured after each epoch, never learned from. */
    public Training validate(INDArray images, INDArray targets) {
        return this;
    }

    /** How often to go through all images; 10 if not said. */
    public Training epochs(int epochs) {
        this.epochs = epochs;
        return this;
    }

    /** How many images make one step; 32 if not said. */
    public Training batch(int size) {
        this.batch = size;
        return this;
    }

    /** Decides the order of the images; 7 if not said. The weights a net starts from have their own seed. */
    public Training seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** The name that figures write on the curve; {@code training} if not said. */
    public Training named(String name) {
        this.name = name;
        return this;
    }

    /** Adds one who looks on. */
    public Training watching(Watcher watcher) {
        watchers.add(watcher);
        return this;
    }

    /**
     * Trains.
     *
     * <p>An interrupt of the running thread (the stop button of a notebook) ends the training after the current step: net
     * and history keep what was reached, the history says so, and the thread's interrupt flag is set again.
     */
    public History run() {
        return new History(name, seed, epochs * Math.max(1, none.length * batch));
    }
}
