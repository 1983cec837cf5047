package dev.cella.lessons.convolve.explore;

import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.figure.WindowFigures;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.OwnImage;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.image.GrayScale;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Explorers of convolution: what kernels make of an image. The page answers by itself. */
public final class ConvolutionExplorer {
    private static final double NINTH = 1.0 / 9;

    private static final List<Kernel> KNOWN = List.of(
            Kernel.of3x3("brighter to the right", -1, 0, 1, -1, 0, 1, -1, 0, 1),
            Kernel.of3x3("brighter below", -1, -1, -1, 0, 0, 0, 1, 1, 1),
            Kernel.of3x3("mean", NINTH, NINTH, NINTH, NINTH, NINTH, NINTH, NINTH, NINTH, NINTH),
            Kernel.of3x3("sharpen", 0, -1, 0, -1, 5, -1, 0, -1, 0));

    private ConvolutionExplorer() {}

    /** A kernel with a name to choose it by. */
    private record Kernel(String name, INDArray weights) {
        static Kernel of3x3(String name, double... weights) {
            return new Kernel(name, Nd4j.create(weights).reshape(3, 3));
        }
    }

    /**
     * Shows an image and what well-known kernels make of it, with stride, padding and dilation to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 3 pixels along each side
     * @throws IllegalArgumentException if the image has another shape
     */
    public static void exploreConvolution(INDArray image) {
        Display.display(view(image, KNOWN, Controls.stride(), Controls.padding(0), Controls.dilation()));
    }

    /**
     * Shows an image and what a kernel of your own makes of it, with stride, padding and dilation to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least as large as the kernel
     * @param kernel {@code [size, size]}
     * @throws IllegalArgumentException if the image or the kernel has another shape
     */
    public static void exploreConvolution(INDArray image, INDArray kernel) {
        List<Kernel> yours = List.of(new Kernel("yours", kernel));
        Display.display(view(image, yours, Controls.stride(), Controls.padding(0), Controls.dilation()));
    }

    /**
     * Shows an image and its feature map, above a kernel whose weights can be dragged and typed.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 3 pixels along each side
     * @throws IllegalArgumentException if the image has another shape
     */
    public static void exploreKernel(INDArray image) {
        Display.display(view(image, KNOWN));
    }

    static Touch view(INDArray image, List<Kernel> kernels, TouchControl... others) {
        INDArray gray = asGray(image);
        return of(gray, kernels, others)
                .withOwnImage(
                        new ImageChooser(gray, OwnImage.LONGEST_SIDE, GrayScale::asGray),
                        own -> of(own, kernels, others));
    }

    private static Touch of(INDArray gray, List<Kernel> kernels, TouchControl... others) {
        Convolution trace = Convolution.convolve(gray, kernels.get(0).weights());
        TouchControl kernel = TouchControl.choice(
                "kernel",
                "the weights to start with",
                kernels.stream().map(Kernel::name).toList(),
                kernels.stream().map(each -> Controls.weights(each.weights())).toList());
        TouchControl[] controls = Arrays.copyOf(others, others.length + 1);
        System.arraycopy(others, 0, controls, 1, others.length);
        controls[0] = kernel;
        return TouchView.of(TouchView.data(trace).with(controls), WindowFigures.imageAndMap(trace));
    }
}
