package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.image.GrayScale;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An explorer of convolution: what kernels make of an image. */
public final class ConvolutionExplorer {
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;
    private static final int MAX_DILATION = 4;
    private static final double ROUNDING = 1e-6;

    private ConvolutionExplorer() {}

    /** A kernel with a name to choose it by. */
    private record Kernel(String name, INDArray weights) {
        static Kernel of3x3(String name, double... weights) {
            return new Kernel(name, Nd4j.create(weights).reshape(3, 3));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Shows an image and what well-known kernels make of it, with stride, padding and dilation to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @throws Exception if the image has another shape
     */
    public static void exploreConvolution(INDArray image) throws Exception {
        double ninth = 1.0 / 9;
        explore(
                image,
                Kernel.of3x3("brighter to the right", -1, 0, 1, -1, 0, 1, -1, 0, 1),
                Kernel.of3x3("brighter below", -1, -1, -1, 0, 0, 0, 1, 1, 1),
                Kernel.of3x3("mean", ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth),
                Kernel.of3x3("sharpen", 0, -1, 0, -1, 5, -1, 0, -1, 0));
    }

    /**
     * Shows an image and what a kernel of your own makes of it, with stride, padding and dilation to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @param kernel {@code [size, size]}
     * @throws Exception if the image or the kernel has another shape
     */
    public static void exploreConvolution(INDArray image, INDArray kernel) throws Exception {
        explore(image, new Kernel("yours", kernel));
    }

    private static void explore(INDArray image, Kernel... kernels) throws Exception {
        Control<Kernel> kernel = dropdown("kernel", kernels);
        Control<Integer> stride = Controls.stride(MAX_STRIDE);
        Control<Integer> padding = Controls.padding(0, MAX_PADDING);
        Control<Integer> dilation = Controls.dilation(MAX_DILATION);
        Function<INDArray, Object> result = picture -> {
            INDArray weights = kernel.value().weights();
            int size = (int) weights.size(0);
            var setting = ConvSpec.conv(size)
                    .stride(stride.value())
                    .padding(padding.value())
                    .dilation(dilation.value());
            return result(setting, picture, weights);
        };
        Explorer.show(
                new ImageChooser(asGray(image), OwnImage.LONGEST_SIDE, GrayScale::asGray),
                result,
                List.of(kernel, stride, padding, dilation));
    }

    /** Draws the input, the map and the kernel with its gaps side by side; says why there is none, if the kernel does not fit. */
    static Object result(ConvSpec setting, INDArray image, INDArray kernel) {
        if (!setting.fits((int) Math.min(image.size(1), image.size(2)))) {
            return MimeBundle.text(setting.misfit((int) Math.min(image.size(1), image.size(2))));
        }
        INDArray output = setting.convolve(image, kernel).map();
        String formula = setting.formula((int) image.size(2));
        return Figures.beside(
                Figures.picture(image, "input"),
                isDifference(kernel)
                        ? Figures.maps(Figures.named(formula, output))
                        : Figures.mapPicture(output, formula),
                Figures.weights(Kernels.dilated(kernel, setting.dilation()), "kernel"));
    }

    /** Returns whether the weights add up to zero: then the map holds differences, which are signed, not intensities. */
    private static boolean isDifference(INDArray kernel) {
        double size = kernel.norm1Number().doubleValue();
        return Math.abs(kernel.sumNumber().doubleValue()) <= ROUNDING * size;
    }
}
