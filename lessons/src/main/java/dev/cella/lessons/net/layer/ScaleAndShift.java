package dev.cella.lessons.net.layer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Describes the parameters of a normalization: γ and then β, one of each per channel. */
final class ScaleAndShift implements ParamInitializer {
    static final ScaleAndShift INSTANCE = new ScaleAndShift();
    static final String SCALE = "gamma";
    static final String SHIFT = "beta";

    private ScaleAndShift() {}

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray parameters, boolean initialize) {
        Map<String, INDArray> views = getGradientsFromFlattened(conf, parameters);
        if (initialize) {
            views.get(SCALE).assign(1);
            views.get(SHIFT).assign(0);
        }
        views.keySet().forEach(conf::addVariable);
        return views;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray flat) {
        long channels = flat.length() / 2;
        INDArray row = flat.reshape(flat.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        views.put(SCALE, row.get(NDArrayIndex.interval(0, channels)));
        views.put(SHIFT, row.get(NDArrayIndex.interval(channels, 2 * channels)));
        return views;
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return 2 * ((FeedForwardLayer) layer).getNIn();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return List.of(SCALE, SHIFT);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of();
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return false;
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return false;
    }
}
