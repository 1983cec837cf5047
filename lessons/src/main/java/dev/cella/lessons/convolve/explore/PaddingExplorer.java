package dev.cella.lessons.convolve.explore;

import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.figure.PaddingFigures;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.explore.touch.TouchView;
import dev.cella.lessons.image.GrayScale;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of padding: how large the map becomes, and what the padding does to its border. The page answers by itself. */
public final class PaddingExplorer {
    private static final int LARGEST_KERNEL = 9;
    private static final int KERNEL = 3;
    private static final int PADDING = 1;

    private PaddingExplorer() {}

    /**
     * Shows an image with its padding and its mean over a window, with the size of the image, of the kernel, and the padding to
     * move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 2 pixels along each side
     * @throws IllegalArgumentException if the image has another shape
     */
    public static void explorePadding(INDArray image) {
        Display.display(view(image));
    }

    static Touch view(INDArray image) {
        INDArray gray = asGray(image);
        int longest = (int) Math.max(gray.size(1), gray.size(2));
        return of(gray).withOwnImage(new ImageChooser(gray, longest, GrayScale::asGray), PaddingExplorer::of);
    }

    private static Touch of(INDArray gray) {
        int most = (int) Math.min(gray.size(1), gray.size(2));
        Padded padded = Padded.pad(gray, PADDING);
        Convolution trace = Convolution.convolve(padded, Kernels.mean(KERNEL));
        TouchControl size = TouchControl.slider(
                "size",
                "size: pixels along a side of the image that are used",
                2,
                most,
                most,
                side -> Map.of(TouchControl.SIDE, side));
        return TouchView.of(
                TouchView.data(trace).with(size, Controls.meanKernel(LARGEST_KERNEL), Controls.padding(PADDING)),
                PaddingFigures.pictureAndMap(padded, "input with padding", trace.map(), "mean of 3×3"));
    }
}
