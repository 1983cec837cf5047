package dev.cella.lessons.regularize;

import dev.cella.lessons.net.DenseSpec;
import dev.cella.lessons.net.Dl4j;
import dev.cella.lessons.shape.LayerSpec;
import java.util.Locale;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer of DL4J drops in training, measured by sending ones through it.
 *
 * <p>Ones make a mask visible: 0 where a value is dropped, the scaling factor where it is kept. Of a dense layer all weights are
 * set to 1 and each input is sent alone, so that each output is one connection.
 *
 * @param unit what is dropped, as a word in the plural
 * @param share of the units or connections that were dropped, about the rate
 * @param factor by which kept ones were multiplied
 * @param gradientOfDropped the mean gradient of the dropped connections, when each output has the gradient 1; empty for units
 */
public record LayerDrops(String unit, double share, double factor, OptionalDouble gradientOfDropped) {
    private static final int SIDE = 100;
    private static final long SEED = 7;

    /** Measures a layer of the course: {@code dropout(0.2)}, or {@code dense(100).dropConnect(0.2)}. */
    public static LayerDrops layerDrops(LayerSpec layer) {
        return layer instanceof DenseSpec dense
                ? ofConnections(Dl4j.dl4j(dense, Nd4j.ones(SIDE, dense.units())))
                : ofUnits(Dl4j.dl4j(layer));
    }

    /** Measures a layer of DL4J: {@code new DropoutLayer(0.2)}, or a dense layer with weight noise. It is not changed. */
    public static LayerDrops layerDrops(Layer layer) {
        Layer copy = layer.clone();
        if (!(copy instanceof DenseLayer dense)) {
            return ofUnits(Dl4j.dl4j(copy));
        }
        dense.setActivationFn(Activation.IDENTITY.getActivationFunction());
        dense.setNIn(SIDE);
        MultiLayerNetwork net = Dl4j.dl4j(copy);
        net.getLayer(0).setParam(DefaultParamInitializer.WEIGHT_KEY, Nd4j.ones(SIDE, dense.getNOut()));
        return ofConnections(net);
    }

    private static LayerDrops ofUnits(MultiLayerNetwork net) {
        Nd4j.getRandom().setSeed(SEED);
        INDArray output =
                net.getLayer(0).activate(Nd4j.ones(DataType.FLOAT, SIDE, SIDE), true, LayerWorkspaceMgr.noWorkspaces());
        return new LayerDrops("units", share(output), factor(output), OptionalDouble.empty());
    }

    private static LayerDrops ofConnections(MultiLayerNetwork net) {
        Nd4j.getRandom().setSeed(SEED);
        net.initGradientsView();
        INDArray eachInputAlone = Nd4j.eye(SIDE).castTo(DataType.FLOAT);
        INDArray output = net.getLayer(0)
                .activate(eachInputAlone, true, LayerWorkspaceMgr.noWorkspaces())
                .dup();
        Gradient gradient = net.getLayer(0)
                .backpropGradient(Nd4j.onesLike(output), LayerWorkspaceMgr.noWorkspaces())
                .getFirst();
        INDArray ofWeights = gradient.getGradientFor(DefaultParamInitializer.WEIGHT_KEY);
        INDArray dropped = output.eq(0).castTo(DataType.FLOAT);
        double ofDropped = ofWeights.mul(dropped).sumNumber().doubleValue()
                / dropped.sumNumber().doubleValue();
        return new LayerDrops("connections", share(output), factor(output), OptionalDouble.of(ofDropped));
    }

    private static double share(INDArray output) {
        return output.eq(0).castTo(DataType.FLOAT).meanNumber().doubleValue();
    }

    private static double factor(INDArray output) {
        return output.maxNumber().doubleValue();
    }

    /** Returns {@code 19.6 % of the connections dropped, the others times 1.25; gradient of a dropped one 0}. */
    @Override
    public String toString() {
        String words = String.format(
                Locale.ROOT, "%.1f %% of the %s dropped, the others times %.2f", 100 * share, unit, factor);
        return words
                + (gradientOfDropped.isPresent()
                        ? String.format(
                                Locale.ROOT, "; gradient of a dropped one %.0f", gradientOfDropped.getAsDouble())
                        : "");
    }
}
