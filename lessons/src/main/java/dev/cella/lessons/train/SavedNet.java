package dev.cella.lessons.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A net in one file, with everything that its next training step depends on: layers, weights, the updater's state, the
 * counts of steps and epochs, the state of ND4J's random generator, and the history if there is one.
 *
 * <pre>{@code
 * SavedNet.save(net, history, Path.of("breast.zip"));
 * SavedNet saved = SavedNet.load(Path.of("breast.zip"));
 * train(saved.net()).on(x, y).run(); // from the same weights and updater state, with its own seed
 * }</pre>
 *
 * <p>The file is a zip that DL4J's {@code ModelSerializer} reads, too, with one more entry, {@code training.json}.
 * Loading runs no code from the file: unlike {@code ModelSerializer}, {@link #load} reads no serialized Java objects.
 */
public final class SavedNet {
    private final Model model;
    private final History history;

    SavedNet(Model model, History history) {
        this.model = model;
        this.history = history;
    }

    /**
     * Writes a net without a history; see {@link #save(Model, History, Path)}.
     *
     * @param net a {@link MultiLayerNetwork} or {@link ComputationGraph}
     */
    public static void save(Model net, Path file) throws IOException {
        save(net, null, file);
    }

    /**
     * Writes a net. An existing file is replaced only when the new one is complete.
     *
     * @param net a {@link MultiLayerNetwork} or {@link ComputationGraph}
     * @param history of its training so far
     * @throws IOException if the file cannot be written
     */
    public static void save(Model net, History history, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path beside = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
        try {
            NetFile.write(beside, net, TrainingJson.write(history, RandomState.now()));
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Reads a net, and restores ND4J's random generator, which dropout uses, to its state when the net was saved.
     *
     * @throws IOException if there is no such file, or it is cut off, damaged or not a saved net
     */
    public static SavedNet load(Path file) throws IOException {
        NetFile content = NetFile.read(file);
        Optional<TrainingJson> training = content.training();
        training.ifPresent(t -> t.random().restore());
        return new SavedNet(content.model(), training.map(TrainingJson::history).orElse(null));
    }

    /**
     * Returns the net, if it is made of layers in a row.
     *
     * @throws IllegalStateException if it has branches
     */
    public MultiLayerNetwork net() {
        if (model instanceof MultiLayerNetwork net) {
            return net;
        }
        throw new IllegalStateException(
                "the saved net has branches (net() returns layers in a row); try graph(), which returns nets with"
                        + " branches");
    }

    /**
     * Returns the net, if it has branches.
     *
     * @throws IllegalStateException if it is made of layers in a row
     */
    public ComputationGraph graph() {
        if (model instanceof ComputationGraph graph) {
            return graph;
        }
        throw new IllegalStateException(
                "the saved net is made of layers in a row (graph() returns nets with branches); try net()");
    }

    /** Returns the history of its training, if it was saved. */
    public Optional<History> history() {
        return Optional.ofNullable(history);
    }
}
