package dev.cella.lessons.net;

import dev.cella.lessons.engine.OneDnn;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A net as one sentence: its input, its layers, and how it starts to learn.
 *
 * <pre>{@code
 * var net = net(input(1, 28, 28),
 *         conv(8, 3).same(), relu(), maxPool(2),
 *         flatten(), dense(2), softmax())
 *     .seed(7).updater(new Adam(1e-3)).build();
 * }</pre>
 *
 * <p>The shapes are checked as soon as the layers are known. {@link #build} returns a plain network of DL4J with its
 * initial weights. The last layer decides the loss: {@code softmax()} means the cross-entropy of classes, {@code
 * sigmoid()} the binary cross-entropy of labels or pixels, anything else the mean squared error. Initial weights follow
 * He (normal with variance 2 / inputs) in a net with any ReLU, otherwise Xavier (normal with variance 2 / (inputs +
 * outputs)); biases start at 0. A {@code NetSpec} never changes: each method returns a new one.
 *
 * @param <N> {@link MultiLayerNetwork} for layers in a row, {@link ComputationGraph} for a net with branches
 */
public final class NetSpec<N> {
    private final TensorShape input;
    private final Sequence layers;
    private final BiFunction<NeuralNetConfiguration.Builder, List<Step>, N> maker;
    private final Settings settings;

    /**
     * The settings of the whole net.
     *
     * @param loss null for the loss that the last layer implies
     * @param weights null for the initialization that suits the activations
     */
    private record Settings(
            long seed,
            IUpdater updater,
            ILossFunction loss,
            WeightInit weights,
            UnaryOperator<NeuralNetConfiguration.Builder> more) {}

    private NetSpec(
            TensorShape input,
            Sequence layers,
            BiFunction<NeuralNetConfiguration.Builder, List<Step>, N> maker,
            Settings settings) {
        this.input = input;
        this.layers = layers;
        this.maker = maker;
        this.settings = settings;
    }

    /**
     * Starts a net of layers in a row.
     *
     * @param input the shape of one example: {@code input(1, 28, 28)}
     * @throws IllegalArgumentException if a layer cannot read its input; the message names the layer by number and
     *     word, the shape that reached it, and what to try
     */
    public static NetSpec<MultiLayerNetwork> net(TensorShape input, Chain... layers) {
        return started(input, new Sequence(List.of(layers)), (conf, steps) -> Networks.inRow(conf, input, steps));
    }

    /**
     * Starts a net with branches.
     *
     * @param input the shape of one example: {@code input(1, 28, 28)}
     * @throws IllegalArgumentException if a layer cannot read its input; the message names the layer by number and
     *     word, the shape that reached it, and what to try
     */
    public static NetSpec<ComputationGraph> net(TensorShape input, Block... layers) {
        return started(input, new Sequence(List.of(layers)), (conf, steps) -> Networks.graph(conf, input, steps));
    }

    private static <N> NetSpec<N> started(
            TensorShape input, Sequence layers, BiFunction<NeuralNetConfiguration.Builder, List<Step>, N> maker) {
        Settings usual = new Settings(7, new Adam(1e-3), null, null, UnaryOperator.identity());
        NetSpec<N> net = new NetSpec<>(input, layers, maker, usual);
        net.wired(new Wiring());
        return net;
    }

    /** Sets the seed of the initial weights; 7 by default. */
    public NetSpec<N> seed(long seed) {
        return with(new Settings(seed, settings.updater, settings.loss, settings.weights, settings.more));
    }

    /** Sets how gradients change weights; {@code new Adam(1e-3)} by default. */
    public NetSpec<N> updater(IUpdater updater) {
        return with(new Settings(settings.seed, updater, settings.loss, settings.weights, settings.more));
    }

    /** Sets another loss than the last layer implies. */
    public NetSpec<N> loss(ILossFunction loss) {
        return with(new Settings(settings.seed, settings.updater, loss, settings.weights, settings.more));
    }

    /** Sets another initialization than the activations suggest. */
    public NetSpec<N> weights(WeightInit rule) {
        return with(new Settings(settings.seed, settings.updater, settings.loss, rule, settings.more));
    }

    /** Sets anything else that DL4J can set for a whole net: {@code .configured(c -> c.l2(1e-3))}. */
    public NetSpec<N> configured(UnaryOperator<NeuralNetConfiguration.Builder> more) {
        UnaryOperator<NeuralNetConfiguration.Builder> before = settings.more;
        return with(new Settings(
                settings.seed,
                settings.updater,
                settings.loss,
                settings.weights,
                conf -> more.apply(before.apply(conf))));
    }

    /** Creates the network with its initial weights; each call creates a new one. */
    public N build() {
        OneDnn.enable();
        return described(maker);
    }

    /**
     * Creates the network without a loss, as a part of a larger model: its last layer hands on what it computes, and the
     * gradient of its output comes from outside. Each call creates a new one.
     *
     * @throws IllegalArgumentException if the last word is {@code flatten()} or {@code softmax()}
     */
    public N buildPart() {
        OneDnn.enable();
        Wiring wiring = new Wiring();
        LastLayer.requireNoLoss(wiring.wire(layers, input), wiring.steps());
        return described(maker, wiring, wiring.steps());
    }

    /**
     * Describes the net in DL4J's classes without creating a single weight, so that a net of any size can be counted; see
     * {@code plan(net)}. Layers in a row are described as a graph, too.
     */
    public ComputationGraphConfiguration configuration() {
        return described((conf, steps) -> Networks.configuration(conf, input, steps));
    }

    /** Returns the shape of one example in DL4J's classes. */
    public InputType inputType() {
        return Shapes.type(input);
    }

    private <T> T described(BiFunction<NeuralNetConfiguration.Builder, List<Step>, T> made) {
        Wiring wiring = new Wiring();
        return described(made, wiring, wired(wiring));
    }

    private <T> T described(
            BiFunction<NeuralNetConfiguration.Builder, List<Step>, T> made, Wiring wiring, List<Step> steps) {
        WeightInit weights =
                Objects.requireNonNullElse(settings.weights, wiring.rectifies() ? WeightInit.RELU : WeightInit.XAVIER);
        return made.apply(
                settings.more.apply(new NeuralNetConfiguration.Builder()
                        .seed(settings.seed)
                        .updater(settings.updater)
                        .weightInit(weights)
                        .activation(Activation.IDENTITY)),
                steps);
    }

    private List<Step> wired(Wiring wiring) {
        Point end = wiring.wire(layers, input);
        if (wiring.steps().isEmpty() && !end.isFlat()) {
            throw new IllegalArgumentException(
                    "a net without a layer computes nothing (must be >= 1); try net(input(1, 28, 28), conv(8, 3))");
        }
        new LastLayer(wiring.steps(), settings.loss).finish(end);
        return wiring.steps();
    }

    private NetSpec<N> with(Settings other) {
        return new NetSpec<>(input, layers, maker, other);
    }

    /** Describes the net: {@code net(input(1, 28, 28), conv(8, 3), …), not built yet}. */
    @Override
    public String toString() {
        return "net of " + layers.blocks().size() + " words for inputs of " + input
                + ", still without weights; call .build()";
    }
}
