package dev.cella.lessons.concatenate;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** How much each layer of a dense block reads from each of the maps before it. */
public final class SourceWeights {
    private SourceWeights() {}

    /**
     * Returns the mean absolute weight of each layer's convolution, source by source: column 0 is the input of the block, column s
     * what layer s added. Where a layer cannot read a source, the value is NaN.
     *
     * <p>Source: Huang et al., Densely connected convolutional networks (2017), figure 5, without the division by the largest.
     *
     * @param net with dense blocks
     * @param block number of the block's word in the net, such as {@code 2} for {@code 2.1 conv}
     * @return {@code [layers, layers]}
     * @throws IllegalArgumentException if there is no dense block of that number
     */
    public static INDArray sourceWeights(ComputationGraph net, int block) {
        List<INDArray> kernels = Arrays.stream(net.getLayers())
                .filter(layer -> isConvolutionOf(layer, block))
                .map(layer -> layer.paramTable().get("W"))
                .toList();
        if (kernels.size() < 2
                || growth(kernels) * (kernels.size() - 1L) + kernels.get(0).size(1)
                        != kernels.get(kernels.size() - 1).size(1)) {
            throw new IllegalArgumentException("word " + block
                    + " of this net is no dense block of at least two layers; diagram(net) numbers the words, such as 2"
                    + " in \"2.1 conv\"");
        }
        double[][] means = new double[kernels.size()][kernels.size()];
        for (int layer = 0; layer < means.length; layer++) {
            for (int source = 0; source < means.length; source++) {
                means[layer][source] = source > layer ? Double.NaN : mean(kernels, layer, source);
            }
        }
        return Nd4j.createFromArray(means);
    }

    private static boolean isConvolutionOf(Layer layer, int block) {
        INDArray weights = layer.paramTable().get("W");
        return weights != null
                && weights.rank() == 4
                && layer.conf().getLayer().getLayerName().startsWith(block + ".");
    }

    private static double mean(List<INDArray> kernels, int layer, int source) {
        long first = kernels.get(0).size(1);
        long from = source == 0 ? 0 : first + (source - 1) * growth(kernels);
        long to = first + source * growth(kernels);
        INDArray read = kernels.get(layer).get(NDArrayIndex.all(), NDArrayIndex.interval(from, to));
        return read.dup().amean().getDouble(0);
    }

    private static long growth(List<INDArray> kernels) {
        return kernels.isEmpty() ? 0 : kernels.get(0).size(0);
    }
}
