package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.gridBox;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Control;
import dev.cella.kernel.widget.Interactive;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.figure.WindowFigures;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.explore.Explorer;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.image.GrayScale;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An explorer of the nine weights of a kernel: change one, and see the feature map change. */
public final class KernelExplorer {
    private static final int SIDE = 3;
    private static final int LARGEST = 4;
    private static final int LARGEST_IMAGE = 64;

    private KernelExplorer() {}

    /**
     * Shows nine sliders in the order of the kernel and a button for your own image, and below them the image and its feature
     * map.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, at least 3 pixels along each side
     * @throws Exception if the image has another shape
     */
    public static void exploreKernel(INDArray image) throws Exception {
        Display.display(view(image));
    }

    static Interactive view(INDArray image) throws Exception {
        List<Control<Integer>> weights = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            int edge = i % SIDE - 1; // the edge kernel of the lesson to start with: −1, 0, 1 in each row
            weights.add(intSlider("[" + i / SIDE + "][" + i % SIDE + "]", edge, -LARGEST, LARGEST)
                    .style("description_width", "52px")
                    .layout("width", "196px"));
        }
        return Explorer.view(
                new ImageChooser(asGray(image), LARGEST_IMAGE, GrayScale::asGray),
                shown -> result(shown, kernel(weights)),
                weights,
                List.of(gridBox(SIDE, weights.toArray(Control[]::new))));
    }

    private static INDArray kernel(List<Control<Integer>> weights) {
        double[] values = weights.stream().mapToDouble(Control::value).toArray();
        return Nd4j.createFromArray(values).reshape(SIDE, SIDE);
    }

    /**
     * Draws the image and its map under a line that says what the weights add up to; says why there is none, if the kernel does
     * not fit.
     *
     * @param image gray {@code [1, H, W]}
     */
    static Object result(INDArray image, INDArray kernel) {
        int size = (int) Math.min(image.size(1), image.size(2));
        ConvSpec setting = ConvSpec.conv(SIDE);
        if (!setting.fits(size)) {
            return MimeBundle.text(setting.misfit(size));
        }
        double sum = kernel.sumNumber().doubleValue();
        String words = "The weights add up to " + Numbers.brief(sum)
                + (sum == 0 ? ": a uniform region gives 0" : ": a uniform region does not give 0");
        return Figures.titled(words, WindowFigures.imageAndMap(Convolution.convolve(image, kernel)));
    }
}
