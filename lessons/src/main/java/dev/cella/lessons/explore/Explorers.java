package dev.cella.lessons.explore;

import static dev.cella.kernel.widget.Widgets.checkbox;
import static dev.cella.kernel.widget.Widgets.dropdown;
import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;
import static dev.cella.kernel.widget.Widgets.interactive;
import static dev.cella.kernel.widget.Widgets.toggleButtons;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.image.GrayScale.asGray;
import static dev.cella.lessons.pool.Pooling.pool;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.widget.Box;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.convolve.LayerSize;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.figure.ChannelFigures;
import dev.cella.lessons.figure.Figure;
import dev.cella.lessons.figure.Figures;
import dev.cella.lessons.figure.Named;
import dev.cella.lessons.figure.PoolingFigures;
import dev.cella.lessons.figure.StrideFigures;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.image.Intensities;
import dev.cella.lessons.image.OwnPicture;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Explorers to call in a cell. Each shows controls, and under them what the settings make. Those of one picture take it as
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
                intSlider("kernel", 3, 1, 2 * size),
                intSlider("stride", 1, 1, MAX_STRIDE),
                intSlider("padding", 0, 0, MAX_PADDING),
                intSlider("dilation", 1, 1, MAX_DILATION),
                (kernel, stride, padding, dilation) ->
                        outputSize(new ConvolutionSetting(kernel, stride, padding, dilation), size));
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
                picture -> pooling(new PoolingSetting(pool.value(), window.value(), stride.value()), picture),
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
                shown -> normalization(scaling.value(), oneAxis.value(), shown),
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
        explore(gray(image), picture -> dropout(rate.value(), seed.value(), picture), List.of(rate, seed));
    }

    /**
     * A computation step by step: Play, a slider that follows the arrow keys, and the picture of the chosen step. Where no
     * kernel answers, a film strip stands in: the first step, the second, one in the middle and the last.
     *
     * @param trace all steps in their order, at least one
     * @param picture draws a step
     * @param telling the numbers of other steps for the film strip, from 1
     * @throws IllegalArgumentException if the trace is empty or has no step of such a number
     */
    public static <T> Box steps(List<T> trace, Function<T, Figure> picture, int... telling) {
        return steps(trace, picture, step -> "", telling);
    }

    /**
     * {@link #steps(List, Function, int...)} with words for each step.
     *
     * @param caption words that stand above the picture of a step, such as its arithmetic
     */
    public static <T> Box steps(
            List<T> trace, Function<T, Figure> picture, Function<T, String> caption, int... telling) {
        return new StepView<>(trace, picture, caption).widget(telling);
    }

    /**
     * A convolution step by step: the window on the image, the kernel, the products, their sum, and the feature map as it
     * fills. Where no kernel answers, its {@linkplain Figures#filmStrip film strip} stands in.
     *
     * @param telling the numbers of windows for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Box steps(Convolution trace, int... telling) {
        Padded input = trace.input();
        INDArray picture = trace.image()
                .get(
                        interval(input.top(), trace.image().size(0) - input.bottom()),
                        interval(input.left(), trace.image().size(1) - input.right()));
        Function<INDArray, Convolution> again = own -> convolve(
                pad(own, input.top(), input.bottom(), input.left(), input.right()), trace.kernel(), trace.stride());
        return yours(picture).under(windows(trace, telling), own -> windows(again.apply(own)));
    }

    private static Box windows(Convolution trace, int... telling) {
        List<Integer> windows =
                IntStream.range(0, (int) trace.map().length()).boxed().toList();
        Figure strip = Figures.filmStrip(
                trace, IntStream.of(telling).map(number -> number - 1).toArray());
        return new StepView<>(windows, window -> Figures.step(trace, window), window -> "").widget(strip);
    }

    /**
     * A filter on an image of several channels step by step: the same window on each channel, and the map as it fills. Where
     * no kernel answers, a {@linkplain ChannelFigures#filmStrip(ChannelConvolution, int...) film strip} stands in.
     *
     * @param telling the numbers of places for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no place of such a number
     */
    public static Box steps(ChannelConvolution trace, int... telling) {
        List<Integer> places =
                IntStream.range(0, (int) trace.map().length()).boxed().toList();
        Figure strip = ChannelFigures.filmStrip(
                trace, IntStream.of(telling).map(number -> number - 1).toArray());
        return new StepView<>(places, place -> ChannelFigures.filmStrip(trace, place), place -> "").widget(strip);
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
                        layer(new LayerSize(channels, filters, kernel, stride, padding), size));
    }

    /** The layer as a drawing; in words why there is none, if the kernel does not fit. */
    static Object layer(LayerSize layer, int size) {
        ConvolutionSetting window = new ConvolutionSetting(layer.kernelSize(), layer.stride(), layer.padding(), 1);
        return window.fits(size) ? ChannelFigures.diagram(layer, size, size) : MimeBundle.text(window.misfit(size));
    }

    /**
     * A computation on a picture step by step, as {@link #steps(List, Function, Function, int...)}, with a button for a
     * picture of one's own, which is reduced to the size of this one.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}, which becomes {@code [1, H, W]}
     * @param trace computes on an image {@code [1, H, W]} and records all steps
     * @param telling the numbers of steps for the film strip of {@code image}
     */
    public static <T> Box steps(
            INDArray image,
            Function<INDArray, List<T>> trace,
            Function<T, Figure> picture,
            Function<T, String> caption,
            int... telling) {
        INDArray gray = asGray(image);
        return yours(gray)
                .under(
                        steps(trace.apply(gray), picture, caption, telling),
                        own -> steps(trace.apply(own), picture, caption));
    }

    /** With a button whose pictures become as large as {@code image}. */
    private static YourPicture yours(INDArray image) {
        int longestSide = (int) Math.max(image.size(-2), image.size(-1));
        return new YourPicture(image, longestSide, GrayScale::asGray);
    }

    /**
     * A pooling step by step: the window on the map, the value that wins, and the pooled map as it fills. Where no kernel
     * answers, its {@linkplain PoolingFigures#filmStrip film strip} stands in.
     *
     * @param telling the numbers of windows for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Box steps(Pooling trace, int... telling) {
        PoolingSetting setting = trace.setting();
        return yours(trace.image())
                .under(
                        windows(trace, telling),
                        own -> windows(pool(own, setting.pool(), setting.window(), setting.stride())));
    }

    private static Box windows(Pooling trace, int... telling) {
        List<Integer> windows =
                IntStream.range(0, (int) trace.map().length()).boxed().toList();
        Figure strip = PoolingFigures.filmStrip(
                trace, IntStream.of(telling).map(number -> number - 1).toArray());
        return new StepView<>(windows, window -> PoolingFigures.step(trace, window), window -> "").widget(strip);
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
            return convolution(setting, picture, weights);
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
        return Figures.beside(
                Figures.picture(image, "input"),
                Figures.picture(setting.pool(image).map(), setting.formula((int) image.size(2))));
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
}
