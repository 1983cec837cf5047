package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.figure.PaddingFigures;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** An explorer of padding: how large the map becomes, and what the frame does to its border. */
public final class PaddingExplorer {
    private static final int LARGEST_KERNEL = 9;
    private static final int MOST_PADDING = 8;

    private PaddingExplorer() {}

    /**
     * Shows an image in its frame and its mean over a window, with the size of the image, of the kernel, and the padding to
     * move.
     *
     * @param image gray {@code [1, H, W]}, at least 2 pixels along each side
     * @throws Exception if the image has another shape
     */
    public static void explorePadding(INDArray image) throws Exception {
        int most = (int) Math.min(image.size(1), image.size(2));
        interact(
                intSlider("size", most, 2, most),
                intSlider("kernel", 3, 1, LARGEST_KERNEL),
                intSlider("padding", 1, 0, MOST_PADDING),
                (size, kernel, padding) -> padding(image, size, kernel, padding));
    }

    /** The framed image and its map, with the output size as a formula; in words why there is none, if the kernel does not fit. */
    static Object padding(INDArray image, int size, int kernel, int padding) {
        ConvolutionSetting setting = new ConvolutionSetting(kernel, 1, padding, 1);
        if (!setting.fits(size)) {
            return MimeBundle.text(setting.misfit(size));
        }
        INDArray picture = image.get(NDArrayIndex.all(), NDArrayIndex.interval(0, size), NDArrayIndex.interval(0, size))
                .dup();
        return PaddingFigures.pictureAndMap(
                Padded.pad(picture, padding),
                "%d + 2·%d".formatted(size, padding),
                setting.convolve(picture, Kernels.mean(kernel)).map(),
                formula(setting, size));
    }

    private static String formula(ConvolutionSetting setting, int size) {
        return "map: %d + 2·%d − %d + 1 = %d"
                .formatted(size, setting.padding(), setting.kernelSize(), setting.outputSize(size));
    }
}
