package dev.cella.lessons.train;

import dev.cella.lessons.engine.FastLayers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/**
 * Reads and writes the zip file of a saved net. Reading trusts nothing: entries that a net does not need are never
 * opened, none may unpack to more than it could need, and {@link FlatArray} reads the arrays.
 */
final class NetFile {
    private static final String LAYERS = ModelSerializer.CONFIGURATION_JSON;
    private static final String WEIGHTS = ModelSerializer.COEFFICIENTS_BIN;
    private static final String UPDATER = ModelSerializer.UPDATER_BIN;
    private static final String TRAINING = "training.json";

    private static final int MOST_TEXT = 64 << 20;
    private static final int MOST_NUMBERS = 1 << 30;
    private static final Map<String, Integer> MOST_BYTES =
            Map.of(LAYERS, MOST_TEXT, TRAINING, MOST_TEXT, WEIGHTS, MOST_NUMBERS, UPDATER, MOST_NUMBERS);

    private final Path file;
    private final Map<String, byte[]> entries;

    private NetFile(Path file, Map<String, byte[]> entries) {
        this.file = file;
        this.entries = entries;
    }

    /** Writes what {@link ModelSerializer} writes, followed by the training. */
    static void write(Path file, Model net, byte[] training) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        ModelSerializer.writeModel(net, model, true);
        Files.write(file, model.toByteArray());
        Map<String, byte[]> entries = read(file).entries;
        entries.put(TRAINING, training);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    /** @throws IOException if the file is missing, cut off or not a zip file, or an entry is too large */
    static NetFile read(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Map.Entry<String, Integer> known : MOST_BYTES.entrySet()) {
                ZipEntry entry = zip.getEntry(known.getKey());
                if (entry != null) {
                    entries.put(known.getKey(), bytes(zip, entry, known.getValue(), file));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "there is no file " + file + " (a net must be saved before it is loaded); check the"
                            + " name, or save the net first",
                    e);
        } catch (ZipException e) {
            throw unreadable(file, "it is not a complete zip file: " + e.getMessage(), e);
        }
        return new NetFile(file, entries);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, int most, Path file) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() < 0) {
                return bytes;
            }
        } catch (IOException e) {
            throw unreadable(file, entry.getName() + " is damaged", e);
        }
        throw unreadable(file, entry.getName() + " unpacks to more than " + (most >> 20) + " MB", null);
    }

    /** Returns the net with its weights and the updater's state. */
    Model model() throws IOException {
        String json = new String(entry(LAYERS), StandardCharsets.UTF_8);
        INDArray weights = array(WEIGHTS);
        INDArray updater = entries.containsKey(UPDATER) ? array(UPDATER) : null;
        try {
            JsonNode tree = new ObjectMapper().readTree(json);
            if (tree != null && tree.has("vertices")) {
                return graph(json, weights, updater);
            }
            if (tree != null && tree.has("confs")) {
                return row(json, weights, updater);
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw unreadable(file, "its layers cannot be created from " + LAYERS + ": " + firstLine(e), e);
        }
        throw unreadable(file, LAYERS + " describes no layers", null);
    }

    private static MultiLayerNetwork row(String json, INDArray weights, INDArray updater) {
        MultiLayerConfiguration layers = MultiLayerConfiguration.fromJson(json);
        layers.setDataType(weights.dataType());
        MultiLayerNetwork net = new MultiLayerNetwork(layers);
        net.init(weights, false);
        FastLayers.helpers(List.of(net.getLayers())); // as in the saved net, so that the next step is the same
        if (updater != null) {
            net.getUpdater().setStateViewArray(net, updater, false);
        }
        return net;
    }

    private static ComputationGraph graph(String json, INDArray weights, INDArray updater) {
        ComputationGraphConfiguration layers = ComputationGraphConfiguration.fromJson(json);
        layers.setDataType(weights.dataType());
        ComputationGraph net = new ComputationGraph(layers);
        net.init(weights, false);
        FastLayers.helpers(List.of(net.getLayers())); // as in the saved net, so that the next step is the same
        if (updater != null) {
            net.getUpdater().setStateViewArray(updater);
        }
        return net;
    }

    /** Returns what was saved beside the net; nothing for a file that DL4J wrote. */
    Optional<TrainingJson> training() throws IOException {
        if (!entries.containsKey(TRAINING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TrainingJson.read(entry(TRAINING)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw unreadable(file, TRAINING + " is damaged: " + firstLine(e), e);
        }
    }

    private INDArray array(String name) throws IOException {
        try {
            return FlatArray.read(entry(name));
        } catch (IOException e) {
            throw unreadable(file, name + " does not hold a row of numbers: " + firstLine(e), e);
        }
    }

    private byte[] entry(String name) throws IOException {
        byte[] entry = entries.get(name);
        if (entry == null) {
            throw unreadable(file, name + " is missing", null);
        }
        return entry;
    }

    private static IOException unreadable(Path file, String why, Throwable cause) {
        return new IOException(
                file + " is not a saved net: " + why + " (it must be a complete file that SavedNet.save or DL4J wrote);"
                        + " copy or save it again",
                cause);
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
