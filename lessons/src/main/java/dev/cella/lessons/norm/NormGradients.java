package dev.cella.lessons.norm;

import static dev.cella.lessons.trace.ResultType.resultType;

import dev.cella.lessons.trace.JavaArrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the backward pass of a normalization returns.
 *
 * @param input ∂L/∂x, of the shape of the input
 * @param scale ∂L/∂γ, {@code [C]}
 * @param shift ∂L/∂β, {@code [C]}
 */
public record NormGradients(INDArray input, INDArray scale, INDArray shift) {
    /** @param g ∂L/∂y of each value */
    static NormGradients of(NormalizedMaps trace, double[] g) {
        NormSetting setting = trace.setting();
        int pixels = NormalizedMaps.pixels(trace.input());
        int[] group = setting.ofEachValue(pixels);
        double[] normal = standardized(trace, group);
        double[] scale = new double[setting.channels()];
        double[] shift = new double[setting.channels()];
        double[] h = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            int channel = i / pixels % setting.channels();
            shift[channel] += g[i];
            scale[channel] += g[i] * normal[i];
            h[i] = trace.scale()[channel] * g[i];
        }
        INDArray back = Nd4j.createFromArray(throughTheStatistics(h, normal, group, trace.statistics()))
                .castTo(resultType(trace.input()))
                .reshape(trace.input().shape());
        return new NormGradients(back, Nd4j.createFromArray(scale), Nd4j.createFromArray(shift));
    }

    /**
     * Each value reaches the loss on three ways: by itself, by the mean of its group, and by its variance.
     *
     * @param h ∂L/∂x̂ of each value
     * @param normal x̂, the standardized values
     */
    private static double[] throughTheStatistics(double[] h, double[] normal, int[] group, GroupStatistics of) {
        double[] meanH = new double[of.means().length];
        double[] meanProduct = new double[of.means().length];
        for (int i = 0; i < h.length; i++) {
            meanH[group[i]] += h[i] / of.counts()[group[i]];
            meanProduct[group[i]] += h[i] * normal[i] / of.counts()[group[i]];
        }
        double[] back = new double[h.length];
        for (int i = 0; i < h.length; i++) {
            int k = group[i];
            back[i] = (h[i] - meanH[k] - normal[i] * meanProduct[k]) / of.deviation(k);
        }
        return back;
    }

    private static double[] standardized(NormalizedMaps trace, int[] group) {
        double[] x = JavaArrays.values(trace.input());
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - trace.statistics().means()[group[i]])
                    / trace.statistics().deviation(group[i]);
        }
        return x;
    }
}
