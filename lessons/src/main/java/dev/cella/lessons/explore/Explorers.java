package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.checkbox;
import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;
import static dev.cella.kernel.widget.Widgets.interactive;
import static dev.cella.kernel.widget.Widgets.toggleButtons;
import static dev.cella.lessons.image.GrayScale.asGray;
import static dev.cella.lessons.pool.Pooling.pool;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.convolve.LayerSize;
import dev.cella.lessons.figure.Figures;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.image.Intensities;
import dev.cella.lessons.image.OwnPicture;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Explorers to call in a cell. Each shows controls, and under them what the settings make ({@link Results}). Those of one picture take it as
 * {@code [H, W]}, {@code [1, H, W]} or, mixed to gray, {@code [3, H, W]}, and have a button for a picture of one's own.
 */
public final class Explorers {
    private static final int WINDOW = 5;
    private static final int MAX_PIXELS = 64;
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;
    private static final int MAX_DILATION = 4;
    private static final int MAX_WINDOW = 8;
    private static final int MAX_SEED = 20;

    private Explorers() {}

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
     * Shows an image with a window of five by five pixels to move, and the numbers in it.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, five pixels a side at least
     * @throws Exception if the image has another shape
     */
    public static void explorePixels(INDArray image) throws Exception {
        INDArray gray = asGray(image);
        Control<Integer> row = intSlider("row", lastWindow(gray, 1) / 2, 0, lastWindow(gray, 1));
        Control<Integer> column = intSlider("column", lastWindow(gray, 2) / 2, 0, lastWindow(gray, 2));
        double white = white(gray);
        YourPicture yours = new YourPicture(gray, MAX_PIXELS, own -> {
            INDArray fitting = asGray(own).mul(white);
            row.set("max", lastWindow(fitting, 1));
            column.set("max", lastWindow(fitting, 2));
            return white > 1 ? Transforms.round(fitting) : fitting; // whole numbers if the lesson's are
        });
        explore(
                yours,
                picture -> Figures.pixels(
                        picture,
                        Math.min(row.value(), lastWindow(picture, 1)),
                        Math.min(column.value(), lastWindow(picture, 2)),
                        WINDOW),
                List.of(row, column));
    }

    /** Where the last window along an axis begins. */
    private static int lastWindow(INDArray image, int axis) {
        int last = (int) image.size(axis) - WINDOW;
        if (last < 0) {
            throw new IllegalArgumentException("a picture of " + image.size(1) + "x" + image.size(2)
                    + " pixels has no window of " + WINDOW + "x" + WINDOW + " (both sides must be >= " + WINDOW
                    + "); try a larger one");
        }
        return last;
    }

    /** What white is on the scale of a picture. */
    private static double white(INDArray image) {
        return image.maxNumber().doubleValue() > 1 ? Intensities.LEVELS - 1 : 1;
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
                Kernel.of3x3("edges, left to right", -1, 0, 1, -2, 0, 2, -1, 0, 1),
                Kernel.of3x3("edges, top to bottom", -1, -2, -1, 0, 0, 0, 1, 2, 1),
                Kernel.of3x3("blur", ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth, ninth),
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

    /**
     * Shows the output size of a convolution as a formula over a row of pixels with its windows, with all that it depends on
     * to move.
     *
     * @param size pixels along a side of the input; so many with padding that they can be drawn
     * @throws Exception if it cannot be shown
     */
    public static void exploreOutputSize(int size) throws Exception {
        interact(
                intSlider("kernel", 3, 1, size + 2 * MAX_PADDING),
                intSlider("stride", 1, 1, MAX_STRIDE),
                intSlider("padding", 0, 0, MAX_PADDING),
                intSlider("dilation", 1, 1, MAX_DILATION),
                (kernel, stride, padding, dilation) ->
                        Results.outputSize(new ConvolutionSetting(kernel, stride, padding, dilation), size));
    }

    /**
     * Shows an image and what pooling makes of it, with the kind of pooling, its window and stride to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @throws Exception if the image has another shape
     */
    public static void explorePooling(INDArray image) throws Exception {
        Control<Pool> pool = toggleButtons("pool", Pool.values());
        Control<Integer> window = intSlider("window", 2, 1, MAX_WINDOW);
        Control<Integer> stride = intSlider("stride", 2, 1, MAX_WINDOW);
        explore(
                gray(image),
                picture -> Results.pooling(new PoolingSetting(pool.value(), window.value(), stride.value()), picture),
                List.of(pool, window, stride));
    }

    /**
     * Shows how often each value occurs before and after a scaling to choose, on one axis or on two.
     *
     * @param images {@code [N, C, H, W]}, or one {@code [C, H, W]} or {@code [H, W]}
     * @throws Exception if the images have another shape
     */
    public static void exploreNormalization(INDArray images) throws Exception {
        Control<Normalization> scaling = dropdown("scaling", Normalization.values());
        Control<Boolean> oneAxis = checkbox("one axis", false);
        double white = white(images);
        explore(
                new YourPicture(batch(images), OwnPicture.LONGEST_SIDE, own -> batch(own)
                        .mul(white)),
                shown -> Results.normalization(scaling.value(), oneAxis.value(), shown),
                List.of(scaling, oneAxis));
    }

    /**
     * Shows an image, a mask of dropout and what it leaves, with the rate and the seed to move.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}; or the maps of a layer as one gray image
     * @throws Exception if the image has another shape
     */
    public static void exploreDropout(INDArray image) throws Exception {
        Control<Double> rate = floatSlider("rate", 0.5, 0, 1);
        Control<Integer> seed = intSlider("seed", 1, 1, MAX_SEED);
        explore(gray(image), picture -> Results.dropout(rate.value(), seed.value(), picture), List.of(rate, seed));
    }

    /**
     * Shows a layer of filters as a drawing, with its parameters and the shape of its output, and all sizes to move.
     *
     * @param channels of the input
     * @param size pixels along a side of the input
     * @throws Exception if it cannot be shown
     */
    public static void exploreLayer(int channels, int size) throws Exception {
        interact(
                intSlider("filters", 8, 1, 64),
                intSlider("kernel", 3, 1, 11),
                intSlider("stride", 1, 1, MAX_STRIDE),
                intSlider("padding", 0, 0, MAX_PADDING),
                (filters, kernel, stride, padding) ->
                        Results.layer(new LayerSize(channels, filters, kernel, stride, padding), size));
    }

    private static void explore(INDArray image, Kernel... kernels) throws Exception {
        Control<Kernel> kernel = dropdown("kernel", kernels);
        Control<Integer> stride = intSlider("stride", 1, 1, MAX_STRIDE);
        Control<Integer> padding = intSlider("padding", 0, 0, MAX_PADDING);
        Control<Integer> dilation = intSlider("dilation", 1, 1, MAX_DILATION);
        Function<INDArray, Object> result = picture -> {
            INDArray weights = kernel.value().weights();
            int size = (int) weights.size(0);
            var setting = new ConvolutionSetting(size, stride.value(), padding.value(), dilation.value());
            return Results.convolution(setting, picture, weights);
        };
        explore(gray(image), result, List.of(kernel, stride, padding, dilation));
    }

    private static INDArray batch(INDArray images) {
        long[] shape = images.shape();
        return switch (shape.length) {
            case 2 -> images.reshape(1, 1, shape[0], shape[1]);
            case 3 -> images.reshape(1, shape[0], shape[1], shape[2]);
            case 4 -> images;
            default ->
                throw new IllegalArgumentException("images of shape " + Arrays.toString(shape)
                        + " were given, but this takes [N, C, H, W], [C, H, W] or [H, W]; try images.slice(0)");
        };
    }

    private static YourPicture gray(INDArray image) {
        return new YourPicture(asGray(image), OwnPicture.LONGEST_SIDE, GrayScale::asGray);
    }

    /** Shows controls and the button for an own picture, and under them what {@code result} makes of the picture. */
    static void explore(YourPicture yours, Function<INDArray, Object> result, List<Control<?>> controls)
            throws Exception {
        List<Control<?>> all = new ArrayList<>(controls);
        all.add(yours.button());
        Display.display(interactive(all, () -> result.apply(yours.announced())));
    }
}
