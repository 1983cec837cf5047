package dev.cella.lessons.train;

import dev.cella.kernel.spi.Interrupts;
import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.engine.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
 * and seed on the same machine with the same number of threads give the same numbers, bit for bit. Not thread-safe.
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

    /** Begins the sentence for a net made of layers in a row. */
    public static Training train(MultiLayerNetwork net) {
        return new Training(NetAdapter.of(net));
    }

    /**
     * Begins the sentence for a net with branches.
     *
     * @throws IllegalArgumentException if it has more than one input or output
     */
    public static Training train(ComputationGraph net) {
        return new Training(NetAdapter.of(net));
    }

    /**
     * What to learn from.
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
     * What to measure after each epoch and never learn from; shapes as in {@link #on}.
     *
     * @throws IllegalArgumentException if images, targets and net do not fit together
     */
    public Training validate(INDArray images, INDArray targets) {
        validation = fitting(images, targets);
        return this;
    }

    /** How often to go through all images, at least 1; 10 if not said. */
    public Training epochs(int epochs) {
        this.epochs = atLeastOne(epochs, "epochs");
        return this;
    }

    /**
     * How many images make one step at most, at least 1; 32 if not said. An epoch is cut into batches of equal size: 100
     * images with batch 32 make four steps of 25.
     */
    public Training batch(int size) {
        this.batch = atLeastOne(size, "images a batch");
        return this;
    }

    /** Decides the order of the images and what dropout drops; 7 if not said. A net's first weights have their own seed. */
    public Training seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** The name that figures write on the curve; {@code training} if not said. */
    public Training named(String name) {
        this.name = name;
        return this;
    }

    /**
     * Ends the training early, after {@code epochs} epochs in a row without a lower validation loss, and keeps the best
     * weights as {@link #keepingBest} does. {@link #epochs} stays the most that is trained.
     */
    public Training patience(int epochs) {
        return patience(epochs, 0);
    }

    /**
     * {@link #patience(int)} that takes only large gains for progress.
     *
     * @param epochs without progress after which training ends, at least 1
     * @param leastGain by which the validation loss must fall to count as progress, at least 0, in nats for cross-entropy
     */
    public Training patience(int epochs, double leastGain) {
        if (!(leastGain >= 0)) {
            throw new IllegalArgumentException("a least gain of " + leastGain
                    + " is no fall of the loss (must be >= 0); try 0.001, or leave it out");
        }
        this.patience = atLeastOne(epochs, "epochs of patience");
        this.leastGain = leastGain;
        return keepingBest();
    }

    /**
     * Gives the net the weights of the epoch with the lowest validation loss when the training ends by itself or diverges;
     * an interrupt leaves the weights of the moment, so that training can go on from there.
     */
    public Training keepingBest() {
        keepingBest = true;
        return this;
    }

    /** Adds one who looks on. */
    public Training watching(TrainingObserver watcher) {
        watchers.add(watcher);
        return this;
    }

    /**
     * Trains.
     *
     * <p>An interrupt of the running thread (the stop button of a notebook) ends the training after the step in progress:
     * the net keeps its weights, the history says that it was interrupted and is returned, and the thread's interrupt flag
     * is set again, so that a loop of trainings ends too. Running again goes on from there.
     *
     * @throws IllegalStateException if {@link #on} was not said, or if the best weights are to be kept without
     *     {@link #validate}
     * @throws CancellationException if the thread was interrupted before the first step
     * @throws TrainingDivergedException if the loss or a weight becomes NaN or infinite
     */
    public History run() {
        if (samples == null) {
            throw new IllegalStateException("training \"" + name
                    + "\" has no images (at least one is needed); say train(net).on(images, targets) before run()");
        }
        if (Interrupts.requested()) {
            throw new CancellationException("training \"" + name + "\" was interrupted before its first step");
        }
        if (keepingBest && validation == null) {
            throw new IllegalStateException("training \"" + name
                    + "\" has no validation images (the best epoch is the one with the lowest validation loss); say"
                    + " validate(images, targets) before run(), or leave out patience and keepingBest");
        }
        EarlyStopping best = keepingBest ? new EarlyStopping(net, patience, leastGain) : null;
        History history = new History(name, seed, epochs);
        TrainingLoop run = new TrainingLoop(net, samples, validation, batch, List.copyOf(watchers), history, best);
        try {
            return net.withThreadsFor(samples.images(), () -> Interrupts.cooperative(run::learn));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            Workspaces.release();
            System.gc(); // arrays outside the heap are freed with the objects that stand for them
        }
    }

    private LabeledImages fitting(INDArray images, INDArray targets) {
        LabeledImages given = new LabeledImages(images, targets);
        ShapeCheck.check(net, given);
        return given;
    }

    private static int atLeastOne(int number, String of) {
        if (number < 1) {
            throw new IllegalArgumentException(
                    number + " " + of + " are too few (must be >= 1); say how many you want");
        }
        return number;
    }
}
