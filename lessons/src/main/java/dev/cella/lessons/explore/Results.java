package dev.cella.lessons.explore;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.convolve.LayerSize;
import dev.cella.lessons.figure.ChannelFigures;
import dev.cella.lessons.figure.Figures;
import dev.cella.lessons.figure.Named;
import dev.cella.lessons.figure.StrideFigures;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the explorers show under their controls: a figure, or words why there is none. */
final class Results {
    private Results() {}

    /** The input, the output and the kernel side by side; in words why there is none, if the kernel does not fit. */
    static Object convolution(ConvolutionSetting setting, INDArray image, INDArray kernel) {
        if (!setting.fits((int) Math.min(image.size(1), image.size(2)))) {
            return outputSize(setting, (int) Math.min(image.size(1), image.size(2)));
        }
        INDArray output = setting.convolve(image, kernel).map();
        return Figures.beside(
                Figures.picture(image, "input"),
                Figures.picture(output, setting.formula((int) image.size(2))),
                Figures.weights(kernel, "kernel"));
    }

    /** The input and the output side by side; in words why there is none, if the window does not fit. */
    static Object pooling(PoolingSetting setting, INDArray image) {
        int size = (int) Math.min(image.size(1), image.size(2));
        if (!setting.fits(size)) {
            return MimeBundle.text(setting.misfit(size));
        }
        INDArray pooled = setting.pool(image).map();
        String formula = setting.formula((int) image.size(2));
        boolean isPicture = setting.pool() != Pool.SUM; // sums of intensities are none
        return Figures.beside(
                Figures.picture(image, "input"),
                isPicture ? Figures.picture(pooled, formula) : Figures.maps(Figures.named(formula, pooled)));
    }

    /** Histograms before and after; in words why there is none, if the images cannot be scaled so. */
    static Object normalization(Normalization scaling, boolean oneAxis, INDArray images) {
        Named before = Figures.named("before", images);
        Named after;
        try {
            after = Figures.named(scaling.toString(), scaling.apply(images));
        } catch (IllegalArgumentException impossible) {
            return MimeBundle.text(impossible.getMessage());
        }
        return oneAxis
                ? Figures.histogram(before, after)
                : Figures.beside(Figures.histogram(before), Figures.histogram(after));
    }

    /** The input, the mask and the output side by side; in words why there is none, if the rate is impossible. */
    static Object dropout(double rate, long seed, INDArray image) {
        if (!DropoutSetting.misfit(rate).isEmpty()) {
            return MimeBundle.text(DropoutSetting.misfit(rate));
        }
        DropoutSetting setting = new DropoutSetting(rate, seed);
        INDArray mask = setting.mask(image.shape());
        String kept = "mask: %d of %d kept".formatted(mask.sumNumber().longValue(), mask.length());
        String scale = String.format(Locale.ROOT, "input · mask · %.2f", 1 / (1 - rate));
        return Figures.beside(
                Figures.picture(image, "input"),
                Figures.picture(mask, kept),
                Figures.titled(scale, Figures.activations(setting.drop(image)))); // larger than 1: on its own scale
    }

    /** The windows that fit, under the formula; in words why there are none. */
    static Object outputSize(ConvolutionSetting setting, int size) {
        return setting.fits(size) ? StrideFigures.ruler(setting, size) : MimeBundle.text(setting.misfit(size));
    }

    /** The layer as a drawing; in words why there is none, if the kernel does not fit. */
    static Object layer(LayerSize layer, int size) {
        ConvolutionSetting window = new ConvolutionSetting(layer.kernelSize(), layer.stride(), layer.padding(), 1);
        return window.fits(size) ? ChannelFigures.diagram(layer, size, size) : MimeBundle.text(window.misfit(size));
    }
}
