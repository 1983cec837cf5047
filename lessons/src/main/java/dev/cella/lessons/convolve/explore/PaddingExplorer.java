package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.figure.PaddingFigures;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.image.GrayScale;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** An explorer of padding: how large the map becomes, and what the padding does to its border. */
public final class PaddingExplorer {
    private static final int LARGEST_KERNEL = 9;
    private static final int MOST_PADDING = 8;

    private PaddingExplorer() {}

    /**
     * Shows an image with its padding and its mean over a window, with the size of the image, of the kernel, and the padding to
     * move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 2 pixels along each side
     * @throws Exception if the image has another shape
     */
    public static void explorePadding(INDArray image) throws Exception {
        INDArray gray = asGray(image);
        int most = (int) Math.min(gray.size(1), gray.size(2));
        Control<Integer> size =
                intSlider("size", most, 2, most).set("tooltip", "size: pixels along a side of the image that are used");
        Control<Integer> kernel = Controls.kernel(LARGEST_KERNEL);
        Control<Integer> padding = Controls.padding(1, MOST_PADDING);
        Explorer.show(
                new ImageChooser(gray, (int) Math.max(gray.size(1), gray.size(2)), GrayScale::asGray),
                picture -> padding(picture, clamped(size.value(), picture), kernel.value(), padding.value()),
                List.of(size, kernel, padding));
    }

    /** Returns a size that the image has: your own may be narrower than the lesson's. */
    private static int clamped(int size, INDArray picture) {
        return (int) Math.min(size, Math.min(picture.size(1), picture.size(2)));
    }

    /** Draws the padded image and its map with the output size as a formula, or says why there is none, if the kernel does not fit. */
    static Object padding(INDArray image, int size, int kernel, int padding) {
        ConvSpec setting = ConvSpec.conv(kernel).padding(padding);
        if (!setting.fits(size)) {
            return MimeBundle.text(setting.misfit(size));
        }
        INDArray picture = image.get(NDArrayIndex.all(), NDArrayIndex.interval(0, size), NDArrayIndex.interval(0, size))
                .dup();
        return PaddingFigures.pictureAndMap(
                Padded.pad(picture, padding),
                String.format(Locale.ROOT, "%d + 2·%d", size, padding),
                setting.convolve(picture, Kernels.mean(kernel)).map(),
                formula(setting, size));
    }

    private static String formula(ConvSpec setting, int size) {
        return String.format(
                Locale.ROOT,
                "map: %d + 2·%d − %d + 1 = %d",
                size,
                setting.padding(),
                setting.kernelSize(),
                setting.outputSize(size));
    }
}
