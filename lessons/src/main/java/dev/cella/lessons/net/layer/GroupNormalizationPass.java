package dev.cella.lessons.net.layer;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Runs the forward and backward pass of {@link GroupNormalization}.
 *
 * <p>Three views of the same values turn every sum into a sum over rows: {@code [N·G, M]} has one row per group of each
 * image (M = C/G · pixels values), {@code [N·C, P]} one row per channel of each image (P pixels), and {@code [N, C]}
 * the sums of the latter. Nothing is kept between the passes, so DL4J's workspaces can reuse all memory; the backward
 * pass standardizes the input again.
 */
final class GroupNormalizationPass extends BaseLayer<GroupNormalization> {
    private static final long serialVersionUID = 1;

    GroupNormalizationPass(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    /** What both passes need: x̂ = (x − μ) / √(σ² + ε) as {@code [N·G, M]}, and 1 / √(σ² + ε) as {@code [N·G, 1]}. */
    private record Standardized(INDArray rows, INDArray inverseDeviation) {}

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        checkInput();
        INDArray channelRows = byChannel(standardized().rows()); // [N·C, P]
        long images = input.size(0);
        INDArray output = workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, input.shape(), 'c');
        INDArray outputRows = byChannel(output);
        channelRows.muli(forEachImage(getParam(ScaleAndShift.SCALE), images), outputRows);
        outputRows.addi(forEachImage(getParam(ScaleAndShift.SHIFT), images));
        return output;
    }

    /**
     * Computes the gradients. With g = ∂L/∂y: ∂L/∂β = Σ g and ∂L/∂γ = Σ g x̂ over images and pixels; and with h = γ g,
     * means over the group's values: {@code ∂L/∂x = (h − mean(h) − x̂ mean(h x̂)) / √(σ² + ε)}.
     */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        long images = input.size(0);
        long channels = input.size(1);
        Standardized x = standardized();
        INDArray channelRows = byChannel(inRows(epsilon)); // g, [N·C, P]
        INDArray epsilonSums = channelRows.sum(1).reshape('c', images, channels);
        INDArray productSums = channelRows.mul(byChannel(x.rows())).sum(1).reshape('c', images, channels);
        INDArray scale = getParam(ScaleAndShift.SCALE);

        INDArray back = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, input.shape(), 'c');
        channelRows.muli(forEachImage(scale, images), byChannel(back)); // h
        INDArray groupRows = byGroup(back);
        groupRows.subi(groupMeans(epsilonSums, scale));
        groupRows.subi(x.rows().muli(groupMeans(productSums, scale)));
        groupRows.muli(x.inverseDeviation());

        Gradient gradient = new DefaultGradient();
        put(gradient, ScaleAndShift.SCALE, productSums);
        put(gradient, ScaleAndShift.SHIFT, epsilonSums);
        return new Pair<>(gradient, back);
    }

    private Standardized standardized() {
        INDArray rows = byGroup(inRows(input));
        INDArray centered = rows.sub(column(rows.mean(1)));
        INDArray norm = centered.norm2(1); // √(M σ²)
        INDArray variance = norm.muli(norm).divi(rows.size(1));
        INDArray inverse = column(Transforms.pow(variance.addi(layerConf().getEpsilon()), -0.5, false));
        return new Standardized(centered.muli(inverse), inverse);
    }

    /** Returns the mean of γ·(sums over pixels) over each group: {@code [N, C] -> [N·G, 1]}. */
    private INDArray groupMeans(INDArray sums, INDArray scale) {
        long groups = layerConf().getGroups();
        long perGroup = sums.size(1) / groups;
        INDArray weighted = sums.mulRowVector(scale).reshape('c', sums.size(0) * groups, perGroup);
        return column(weighted.sum(1).divi(perGroup * pixels()));
    }

    private void put(Gradient gradient, String parameter, INDArray perImage) {
        INDArray view = gradientViews.get(parameter);
        view.assign(perImage.sum(0).reshape(view.shape()));
        gradient.setGradientFor(parameter, view);
    }

    /** Repeats one number per channel for each image: {@code [C] -> [N·C, 1]}. */
    private static INDArray forEachImage(INDArray parameter, long images) {
        INDArray row = parameter.reshape('c', 1, parameter.length());
        return column(images == 1 ? row : Nd4j.tile(row, (int) images, 1));
    }

    private INDArray byGroup(INDArray values) {
        long rows = input.size(0) * layerConf().getGroups();
        return values.reshape('c', rows, values.length() / rows);
    }

    private INDArray byChannel(INDArray values) {
        return values.reshape('c', values.length() / pixels(), pixels());
    }

    private long pixels() {
        return input.length() / (input.size(0) * input.size(1));
    }

    /** Returns the values in the order of their indices, copied only if necessary. */
    private INDArray inRows(INDArray values) {
        INDArray typed = values.castTo(dataType);
        return Shape.hasDefaultStridesForShape(typed) ? typed : typed.dup('c');
    }

    private static INDArray column(INDArray values) {
        return values.reshape('c', values.length(), 1);
    }

    private void checkInput() {
        if (input.rank() < 2 || input.size(1) != layerConf().getNIn()) {
            throw new IllegalArgumentException("input " + Arrays.toString(input.shape())
                    + " does not suit group normalization of "
                    + layerConf().getNIn()
                    + " channels (must be [N, C, …] with that C); try the number of channels that the layer"
                    + " before it returns");
        }
    }

    @Override
    public Type type() {
        return Type.NORMALIZATION;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
