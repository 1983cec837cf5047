package dev.cella.lessons.transfer;

import static dev.cella.lessons.net.NetSpec.net;

import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.shape.Chain;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.transferlearning.FineTuneConfiguration;
import org.deeplearning4j.nn.transferlearning.TransferLearning;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A net that begins with the weights of another one, as a sentence: which layers stay frozen, and which head it gets.
 *
 * <p>The head of a net is its first dense layer and all that follows; the layers before it are the body. The body's weights are
 * copied, so the pre-trained net stays as it is. Immutable; each {@link #build} makes a new net. Source: Yosinski, Clune, Bengio,
 * Lipson, How transferable are features in deep neural networks? (2014), section 2.
 */
public final class Transfer {
    private final MultiLayerNetwork net;
    private final int frozen;
    private final Chain[] head;
    private final IUpdater updater;
    private final long seed;

    private Transfer(MultiLayerNetwork net, int frozen, Chain[] head, IUpdater updater, long seed) {
        this.net = net;
        this.frozen = frozen;
        this.head = head;
        this.updater = updater;
        this.seed = seed;
    }

    /**
     * Starts the sentence: nothing frozen, the old head, {@code new Adam(1e-3)}.
     *
     * @param net pre-trained, with layers in a row
     * @throws IllegalArgumentException if it has no dense layer at its end
     */
    public static Transfer transfer(MultiLayerNetwork net) {
        Body.lengthOf(net);
        return new Transfer(net, -1, null, new Adam(1e-3), 7);
    }

    /**
     * Freezes a layer and all layers before it: training leaves their weights as they are.
     *
     * @param layer its name, such as {@code 7 conv}; {@code plan(net)} lists all names
     * @throws IllegalArgumentException if the body of the net has no such layer
     */
    public Transfer freezeUpTo(String layer) {
        return new Transfer(net, Body.indexOf(net, layer), head, updater, seed);
    }

    /**
     * Replaces the head by new layers with new weights.
     *
     * @param layers such as {@code dense(2), softmax()}
     * @throws IllegalArgumentException if they do not fit the output of the body
     */
    public Transfer newHead(Chain... layers) {
        Transfer changed = new Transfer(net, frozen, layers.clone(), updater, seed);
        changed.headNet();
        return changed;
    }

    /** Sets how gradients change weights; a small learning rate keeps more of what the net knows. */
    public Transfer updater(IUpdater other) {
        return new Transfer(net, frozen, head, other, seed);
    }

    /** Sets the seed of the new head's weights; 7 by default. */
    public Transfer seed(long other) {
        return new Transfer(net, frozen, head, updater, other);
    }

    /** Creates the net with DL4J's {@code TransferLearning}. */
    public MultiLayerNetwork build() {
        TransferLearning.Builder builder = new TransferLearning.Builder(net)
                .fineTuneConfiguration(new FineTuneConfiguration.Builder()
                        .updater(updater)
                        .seed(seed)
                        .build());
        if (frozen >= 0) {
            builder.setFeatureExtractor(frozen);
        }
        MultiLayerNetwork built = head == null ? builder.build() : withHead(builder);
        FastLayers.helpers(List.of(built.getLayers()));
        return built;
    }

    private MultiLayerNetwork withHead(TransferLearning.Builder builder) {
        int cut = Body.lengthOf(net);
        MultiLayerNetwork fresh = headNet();
        MultiLayerConfiguration layers = fresh.getLayerWiseConfigurations();
        builder.removeLayersFromOutput(net.getnLayers() - cut);
        for (int i = 0; i < fresh.getnLayers(); i++) {
            Layer layer = layers.getConf(i).getLayer().clone();
            layer.setLayerName(Body.numberedAfter(net, cut - 1, layer.getLayerName()));
            builder.addLayer(layer);
            builder.setInputPreProcessor(cut + i, laidOut(layers.getInputPreProcess(i)));
        }
        MultiLayerNetwork built = builder.build();
        built.getLayerWiseConfigurations().getInputPreProcessors().values().removeIf(Objects::isNull);
        for (int i = 0; i < fresh.getnLayers(); i++) {
            if (fresh.getLayer(i).numParams() > 0) {
                built.getLayer(cut + i).params().assign(fresh.getLayer(i).params());
            }
        }
        return built;
    }

    /** Builds the head alone: this checks its shapes, and gives it its initial weights. */
    private MultiLayerNetwork headNet() {
        return net(Body.output(net), head).seed(seed).updater(updater).build();
    }

    /** Returns null for a preprocessor that only notes the shape of maps, which the body knows already. */
    private static InputPreProcessor laidOut(InputPreProcessor before) {
        return before instanceof FeedForwardToCnnPreProcessor ? null : before;
    }
}
