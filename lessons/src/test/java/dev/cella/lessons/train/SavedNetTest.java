package dev.cella.lessons.train;

import static dev.cella.lessons.shape.TensorShape.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cella.lessons.net.classic.ResNet;
import dev.cella.lessons.net.layer.Layers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class SavedNetTest {
    private static final DataSet BATCH = batch();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("net.zip");
    }

    @Test
    void a_reloaded_net_takes_the_same_next_steps_bit_for_bit() throws IOException {
        MultiLayerNetwork net = trained();
        SavedNet.save(net, file);
        INDArray expected = threeMoreSteps(net);
        Nd4j.getRandom().setSeed(99); // somebody draws in between

        MultiLayerNetwork reloaded = SavedNet.load(file).net();

        assertThat(reloaded.getIterationCount()).isEqualTo(5);
        assertThat(threeMoreSteps(reloaded)).isEqualTo(expected);
    }

    @Test
    void without_the_updaters_memory_or_the_random_state_the_next_steps_would_differ() throws IOException {
        MultiLayerNetwork net = trained();
        SavedNet.save(net, file);
        INDArray expected = threeMoreSteps(net);

        SavedNet saved = SavedNet.load(file);
        Nd4j.getRandom().setSeed(99);
        assertThat(threeMoreSteps(saved.net())).isNotEqualTo(expected);
        SavedNet again = SavedNet.load(file);
        again.net().getUpdater().getStateViewArray().assign(0);
        assertThat(threeMoreSteps(again.net())).isNotEqualTo(expected);
    }

    @Test
    void a_net_with_branches_goes_on_bit_for_bit() throws IOException {
        ComputationGraph net =
                ResNet.resNet(input(1, 28, 28), 2).updater(new Adam(0.01)).build();
        net.fit(BATCH);
        SavedNet.save(net, file);
        net.fit(BATCH);

        SavedNet saved = SavedNet.load(file);
        saved.graph().fit(BATCH);

        assertThat(saved.graph().params()).isEqualTo(net.params());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(saved::net)
                .withMessageContaining("try graph()");
    }

    @Test
    void the_history_comes_back_with_all_its_digits() throws IOException {
        History history = new History("first try", -5, 3);
        history.addStep(1, 1 / 3.0);
        history.addStep(1, Double.NaN);
        history.add(new History.Epoch(1, 0.1, 0.2, Double.NaN, Double.POSITIVE_INFINITY, 1e-300));
        history.markInterrupted();

        SavedNet.save(trained(), history, file);
        History read = SavedNet.load(file).history().orElseThrow();

        assertThat(read.steps()).isEqualTo(history.steps());
        assertThat(read.epochs()).isEqualTo(history.epochs());
        assertThat(read.toString()).isEqualTo(history.toString());
        assertThat(read.plannedEpochs()).isEqualTo(3);
        assertThat(read.interrupted()).isTrue();
    }

    @Test
    void dl4j_reads_the_file_and_its_files_are_read() throws IOException {
        MultiLayerNetwork net = trained();
        SavedNet.save(net, file);
        Path theirs = folder.resolve("theirs.zip");
        ModelSerializer.writeModel(net, theirs.toFile(), true);

        assertThat(ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true).params())
                .isEqualTo(net.params());
        SavedNet read = SavedNet.load(theirs);
        assertThat(read.net().params()).isEqualTo(net.params());
        assertThat(read.history()).isEqualTo(Optional.empty());
    }

    @Test
    void saving_again_replaces_the_file_and_leaves_nothing_beside() throws IOException {
        SavedNet.save(trained(), file);
        SavedNet.save(trained(), file);

        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(1);
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_in_one_sentence() throws IOException {
        SavedNet.save(trained(), file);
        byte[] whole = Files.readAllBytes(file);

        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused("not a complete zip");
        }
    }

    @Test
    void foreign_files_are_refused() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SavedNet.load(folder.resolve("none.zip")))
                .withMessageContaining("there is no file");
        Files.writeString(file, "a text about nets");
        assertRefused("not a complete zip");
        zip(Map.of("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)));
        assertRefused("configuration.json is missing");
    }

    @Test
    void hostile_files_are_refused() throws IOException {
        SavedNet.save(trained(), file);
        Map<String, byte[]> whole = unzipped();

        change(whole, "configuration.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertRefused("describes no layers");
        change(whole, "configuration.json", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertRefused("cannot be created");
        String layers = new String(whole.get("configuration.json"), StandardCharsets.UTF_8);
        change(
                whole,
                "configuration.json",
                layers.replaceAll("\"nout\" : 4", "\"nout\" : 2000000000").getBytes(StandardCharsets.UTF_8));
        assertRefused("cannot be created");
        change(
                whole,
                "configuration.json",
                layers.replace("ConvolutionLayer", "Runtime").getBytes(StandardCharsets.UTF_8));
        assertRefused("cannot be created");
        byte[] weights = whole.get("coefficients.bin").clone();
        weights[weights.length - 1] ^= 1;
        change(whole, "coefficients.bin", Arrays.copyOf(weights, 60));
        assertRefused("coefficients.bin does not hold a row of numbers");
        weights[42] = 0x7F; // the number of columns
        change(whole, "coefficients.bin", weights);
        assertRefused("do not match");
        change(whole, "training.json", "{\"random\":{}}".getBytes(StandardCharsets.UTF_8));
        assertRefused("\"root\" is missing");
    }

    @Test
    void serialized_java_objects_are_not_opened() throws IOException {
        SavedNet.save(trained(), file);
        Map<String, byte[]> entries = unzipped();
        entries.put("preprocessor.bin", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5, 0x70}); // where DL4J would look
        zip(entries);

        assertThat(SavedNet.load(file).net().getIterationCount()).isEqualTo(5);
    }

    private void assertRefused(String reason) {
        String message = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SavedNet.load(file))
                .actual()
                .getMessage();
        assertThat(message).startsWith(file + " is not a saved net: ");
        assertThat(message).contains(reason);
        assertThat(message).endsWith("copy or save it again");
    }

    private void change(Map<String, byte[]> whole, String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(whole);
        entries.put(name, content);
        zip(entries);
    }

    private Map<String, byte[]> unzipped() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private void zip(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    /** Five steps of a net with everything that has state: Adam, dropout of three kinds, running statistics. */
    private static MultiLayerNetwork trained() {
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .updater(new Adam(0.01))
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5).stride(3, 3).nOut(4).build())
                .layer(Layers.batchNormalization())
                .layer(Layers.groupNormalization(2))
                .layer(Layers.spatialDropout(0.25))
                .layer(Layers.sumPooling(2))
                .layer(Layers.denseDroppingConnections(8, 0.5))
                .layer(Layers.dropout(0.5))
                .layer(new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
        net.init();
        for (int step = 0; step < 5; step++) {
            net.fit(BATCH);
        }
        return net;
    }

    private static INDArray threeMoreSteps(MultiLayerNetwork net) {
        for (int step = 0; step < 3; step++) {
            net.fit(BATCH);
        }
        return net.params();
    }

    private static DataSet batch() {
        INDArray targets = Nd4j.zeros(8, 2);
        for (int n = 0; n < 8; n++) {
            targets.putScalar(n, n % 2, 1);
        }
        return new DataSet(Nd4j.rand(8, 1, 28, 28), targets);
    }
}
