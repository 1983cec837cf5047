package dev.cella.lessons.net.layer;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * A layer that brings the values of each image to mean 0 and variance 1 within groups of channels, then gives each
 * channel a scale and a shift of its own: {@code [N, C, …] -> [N, C, …]}.
 *
 * <p>For one image and one group of C/G channels with mean μ and variance σ² over all of the group's pixels: {@code y =
 * γ (x − μ) / √(σ² + ε) + β}, with γ and β learned for each channel. Nothing depends on the other images of the batch,
 * so training and inference are the same, and a batch of two images works as well as one of 64.
 *
 * <p>G = C is instance normalization (Ulyanov et al., 2016), G = 1 is layer normalization (Ba et al., 2016) over all
 * channels and pixels. Source: Wu and He, Group Normalization, 2018, equations 1, 2, 6 and 7.
 *
 * <p>Works on {@code [N, C]}, {@code [N, C, T]}, {@code [N, C, H, W]} and {@code [N, C, D, H, W]}. As with DL4J's batch
 * normalization, activation and dropout set for the whole net do not apply here; put them into a layer after it. The
 * scale starts at 1 and the shift at 0, and L1, L2 and weight decay penalize neither.
 */
public final class GroupNormalization extends FeedForwardLayer {
    private static final double EPSILON = 1e-5;
    private static final int EACH_CHANNEL = 0;

    private int groups;
    private double epsilon = EPSILON;

    /** Serves the reading of a saved net; otherwise use {@link #of}, {@link #perInstance} or {@link #perLayer}. */
    public GroupNormalization() {}

    private GroupNormalization(int groups) {
        this.groups = groups;
    }

    /**
     * Creates a group normalization.
     *
     * @param groups G, a divisor of the channels that will arrive
     * @throws IllegalArgumentException if {@code groups} is below 1; whether it divides the channels is checked when
     *     the net is built
     */
    public static GroupNormalization of(int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("normalization over " + groups
                    + " groups is impossible (must be >= 1 and divide the number of channels); try 1 or a small power"
                    + " of two");
        }
        return new GroupNormalization(groups);
    }

    /** Creates an instance normalization: each channel of each image by itself. */
    public static GroupNormalization perInstance() {
        return new GroupNormalization(EACH_CHANNEL);
    }

    /** Creates a layer normalization: all channels of an image together. */
    public static GroupNormalization perLayer() {
        return new GroupNormalization(1);
    }

    /** Returns G; 0 in a {@link #perInstance} layer until the net sets the number of channels. */
    public int getGroups() {
        return groups;
    }

    /** Serves the reading of a saved net. */
    public void setGroups(int groups) {
        this.groups = groups;
    }

    /** Returns ε, which is added to the variance; 1e-5. */
    public double getEpsilon() {
        return epsilon;
    }

    /** Serves the reading of a saved net. */
    public void setEpsilon(double epsilon) {
        this.epsilon = epsilon;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        channels(inputType);
        return inputType;
    }

    /** @throws IllegalArgumentException if the groups do not divide the channels, or the input has none */
    @Override
    public void setNIn(InputType inputType, boolean override) {
        if (nIn <= 0 || override) {
            nIn = channels(inputType);
            nOut = nIn;
            resolveGroups();
        }
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return inputType instanceof InputType.InputTypeConvolutionalFlat flat
                ? new FeedForwardToCnnPreProcessor(flat.getHeight(), flat.getWidth(), flat.getDepth())
                : null;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        GroupNormalization own = (GroupNormalization) conf.getLayer();
        own.resolveGroups();
        GroupNormalizationPass pass = new GroupNormalizationPass(conf, type);
        pass.setListeners(listeners);
        pass.setIndex(index);
        pass.setParamsViewArray(parameters);
        pass.setParamTable(initializer().init(conf, parameters, initialize));
        return pass;
    }

    @Override
    public ParamInitializer initializer() {
        return ScaleAndShift.INSTANCE;
    }

    /** Returns no regularization, because γ and β are few and must stay free. */
    @Override
    public List<Regularization> getRegularizationByParam(String parameter) {
        return List.of();
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType inputType) {
        long parameters = initializer().numParams(this);
        long values = inputType.arrayElementsPerExample();
        return new LayerMemoryReport.Builder(getLayerName(), GroupNormalization.class, inputType, inputType)
                .standardMemory(
                        parameters, getIUpdater() == null ? 0 : getIUpdater().stateSize(parameters))
                .workingMemory(0, values, 0, 2 * values)
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    private void resolveGroups() {
        if (nIn <= 0) {
            throw new IllegalArgumentException("group normalization \"" + getLayerName()
                    + "\" does not know its number of channels (must be >= 1); try setInputType(…) where the"
                    + " net is built");
        }
        if (groups == EACH_CHANNEL) {
            groups = Math.toIntExact(nIn);
        }
        if (nIn % groups != 0) {
            String allowed = LongStream.rangeClosed(1, nIn)
                    .filter(g -> nIn % g == 0)
                    .mapToObj(Long::toString)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(groups + " groups do not divide " + nIn
                    + " channels evenly (must be one of " + allowed + "); try one of these, or another number of"
                    + " channels");
        }
    }

    private static long channels(InputType input) {
        if (input instanceof InputType.InputTypeFeedForward row) {
            return row.getSize();
        } else if (input instanceof InputType.InputTypeRecurrent sequence) {
            return sequence.getSize();
        } else if (input instanceof InputType.InputTypeConvolutional image) {
            return image.getChannels();
        } else if (input instanceof InputType.InputTypeConvolutional3D volume) {
            return volume.getChannels();
        } else if (input instanceof InputType.InputTypeConvolutionalFlat flat) {
            return flat.getDepth();
        }
        throw new IllegalArgumentException("group normalization does not know the channels of " + input
                + " (must be rows, sequences, images or volumes); try setInputType(…) where the net is built");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupNormalization that
                && super.equals(other)
                && groups == that.groups
                && epsilon == that.epsilon;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), groups, epsilon);
    }

    @Override
    public String toString() {
        return "GroupNormalization(groups=" + groups + ", channels=" + nIn + ", epsilon=" + epsilon + ")";
    }
}
