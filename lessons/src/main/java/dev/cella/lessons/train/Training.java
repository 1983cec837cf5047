package dev.cella.lessons.train;

import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.engine.FastLayers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A training as one sentence: which net, on which images, for how long, and who watches.
 *
 * <pre>{@code
 * History history = train(net).on(x, y).validate(xv, yv).epochs(8).batch(32).seed(7).watching(curves).run();
 * }</pre>
 *
 * <p>Only {@link #on} is required. Running again continues from the net's current weights. The same net, data and seed
 * on the same machine with the same number of threads give the same numbers, bit for bit. Not thread-safe.
 */
public final class Training {
    private final NetAdapter net;
    private final List<TrainingObserver> watchers = new ArrayList<>();
    private LabeledImages samples;
    private LabeledImages validation;
    private String name = "training";
    private int epochs = 10;
    private int batch = 32;
    private long seed = 7;
    private boolean keepingBest;
    private int patience = Integer.MAX_VALUE;
    private double leastGain;

    private Training(NetAdapter net) {
        this.net = net;
        FastLayers.helpers(net.layers());
    }

    /** Starts the sentence for a net made of layers in a row. */
    public static Training train(MultiLayerNetwork net) {
        return new Training(NetAdapter.of(net));
    }

    /**
     * Starts the sentence for a net with branches.
     *
     * @throws IllegalArgumentException if it has more than one input or output
     */
    public static Training train(ComputationGraph net) {
        return new Training(NetAdapter.of(net));
    }

    /**
     * Sets the images to learn from.
     *
     * @param images {@code [N, C, H, W]} or {@code [N, inputs]}
     * @param targets {@code [N, K]}, one-hot or multi-hot
     * @throws IllegalArgumentException if images, targets and net do not fit together
     */
    public Training on(INDArray images, INDArray targets) {
        samples = fitting(images, targets);
        return this;
    }

    /**
     * Sets the images to measure after each epoch and never learn from; shapes as in {@link #on}.
     *
     * @throws IllegalArgumentException if images, targets and net do not fit together
     */
    public Training validate(INDArray images, INDArray targets) {
        validation = fitting(images, targets);
        return this;
    }

    /** Sets how often to go through all images, at least 1; 10 by default. */
    public Training epochs(int epochs) {
        this.epochs = atLeastOne(epochs, "epochs");
        return this;
    }

    /**
     * Sets the largest number of images per step, at least 1; 32 by default. An epoch is cut into batches of equal
     * size: 100 images with batch 32 make four steps of 25.
     */
    public Training batch(int size) {
        this.batch = atLeastOne(size, "images per batch");
        return this;
    }

    /**
     * Sets the seed of the order of the images and of dropout; 7 by default. A net's initial weights have their own
     * seed.
     */
    public Training seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Sets the name that figures write on the curve; {@code training} by default. */
    public Training named(String name) {
        this.name = name;
        return this;
    }

    /**
     * Ends the training early, after {@code epochs} epochs in a row without a lower validation loss, and keeps the best
     * weights as {@link #keepingBest} does. {@link #epochs} stays the maximum.
     */
    public Training patience(int epochs) {
        return patience(epochs, 0);
    }

    /**
     * Ends the training early as {@link #patience(int)} does, but counts only large gains as progress.
     *
     * @param epochs without progress after which training ends, at least 1
     * @param leastGain by which the validation loss must fall to count as progress, at least 0, in nats for
     *     cross-entropy
     */
    public Training patience(int epochs, double leastGain) {
        if (!(leastGain >= 0)) {
            throw new IllegalArgumentException("a least gain of " + leastGain
                    + " is not a decrease of the loss (must be >= 0); try 0.001, or leave it out");
        }
        this.patience = atLeastOne(epochs, "epochs of patience");
        this.leastGain = leastGain;
        return keepingBest();
    }

    /**
     * Gives the net the weights of the epoch with the lowest validation loss when the training ends by itself or
     * diverges. An interrupt leaves the current weights, so that training can continue from there.
     */
    public Training keepingBest() {
        keepingBest = true;
        return this;
    }

    /** Adds an observer. */
    public Training watching(TrainingObserver watcher) {
        watchers.add(watcher);
        return this;
    }

    /**
     * Trains.
     *
     * <p>An interrupt of the running thread (the stop button of a notebook) ends the training after the current step:
     * the net keeps its weights, the history is returned and says that it was interrupted, and the thread's interrupt
     * flag is set again, so that a loop of trainings ends, too. Running again continues from there.
     *
     * @throws IllegalStateException if {@link #on} was not called, or if the best weights are to be kept without {@link
     *     #validate}
     * @throws CancellationException if the thread was interrupted before the first step
     * @throws TrainingDivergedException if the loss or a weight becomes NaN or infinite
     */
    public History run() {
        if (samples == null) {
            throw new IllegalStateException("training \"" + name
                    + "\" has no images (at least one is needed); call train(net).on(images, targets) before run()");
        }
        if (Interrupts.requested()) {
            throw new CancellationException("training \"" + name + "\" was interrupted before its first step");
        }
        if (keepingBest && validation == null) {
            throw new IllegalStateException("training \"" + name
                    + "\" has no validation images (the best epoch is the one with the lowest validation loss); call"
                    + " validate(images, targets) before run(), or leave out patience and keepingBest");
        }
        EarlyStopping best = keepingBest ? new EarlyStopping(net, patience, leastGain) : null;
        History history = new History(name, seed, epochs);
        TrainingLoop run = new TrainingLoop(net, samples, validation, batch, List.copyOf(watchers), history, best);
        try {
            return net.withThreadsFor(samples.images(), batch, () -> Interrupts.cooperative(run::learn));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            net.release();
            System.gc(); // arrays outside the heap are freed together with their Java objects
        }
    }

    private LabeledImages fitting(INDArray images, INDArray targets) {
        LabeledImages given = new LabeledImages(images, targets);
        ShapeCheck.check(net, given);
        return given;
    }

    private static int atLeastOne(int number, String of) {
        if (number < 1) {
            throw new IllegalArgumentException(number + " " + of + " are too few (must be >= 1); try a larger number");
        }
        return number;
    }
}
