package dev.cella.lessons.explore;

import static dev.cella.lessons.convolve.ChannelConvolution.convolve;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.image.GrayScale.asGray;
import static dev.cella.lessons.pool.Pooling.pool;

import dev.cella.kernel.widget.Box;
import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.figure.ChannelFigures;
import dev.cella.lessons.figure.Figure;
import dev.cella.lessons.figure.Figures;
import dev.cella.lessons.figure.PoolingFigures;
import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Step views to call in a cell: any computation that was recorded as a trace, step by step. */
public final class Steps {
    private Steps() {}

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
        Function<INDArray, Box> view = own -> windows(convolve(
                pad(own, input.top(), input.bottom(), input.left(), input.right()), trace.kernel(), trace.stride()));
        return yours(input.picture(), GrayScale::asGray).under(windows(trace, telling), view);
    }

    private static Box windows(Convolution trace, int... telling) {
        return windows(
                trace.map(),
                window -> Figures.step(trace, window),
                chosen -> Figures.filmStrip(trace, chosen),
                telling);
    }

    /**
     * A filter on an image of several channels step by step: the same window on each channel, and the map as it fills. Where
     * no kernel answers, a {@linkplain ChannelFigures#filmStrip(ChannelConvolution, int...) film strip} stands in.
     *
     * @param telling the numbers of places for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no place of such a number
     */
    public static Box steps(ChannelConvolution trace, int... telling) {
        Convolution first = trace.channels().get(0);
        INDArray picture = Nd4j.stack(
                0,
                trace.channels().stream()
                        .map(channel -> channel.input().picture())
                        .toArray(INDArray[]::new));
        Function<INDArray, Box> view = own -> windows(
                convolve(own, trace.filter(), first.stride(), first.input().top()));
        return yours(picture, own -> withChannels((int) picture.size(0), own)).under(windows(trace, telling), view);
    }

    private static Box windows(ChannelConvolution trace, int... telling) {
        return windows(
                trace.map(),
                window -> ChannelFigures.filmStrip(trace, window),
                chosen -> ChannelFigures.filmStrip(trace, chosen),
                telling);
    }

    /** A picture as a filter needs it: gray for one channel, else as it is, or its gray once for each channel. */
    private static INDArray withChannels(int channels, INDArray own) {
        if (channels == 1) {
            return asGray(own);
        }
        if (own.size(0) == channels) {
            return own;
        }
        INDArray[] sheets = new INDArray[channels];
        Arrays.fill(sheets, asGray(own));
        return Nd4j.concat(0, sheets);
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
        return yours(gray, GrayScale::asGray)
                .under(
                        steps(trace.apply(gray), picture, caption, telling),
                        own -> steps(trace.apply(own), picture, caption));
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
        return yours(trace.image(), GrayScale::asGray)
                .under(
                        windows(trace, telling),
                        own -> windows(pool(own, setting.pool(), setting.window(), setting.stride())));
    }

    private static Box windows(Pooling trace, int... telling) {
        return windows(
                trace.map(),
                window -> PoolingFigures.step(trace, window),
                chosen -> PoolingFigures.filmStrip(trace, chosen),
                telling);
    }

    /** With a button whose pictures become as large as {@code image}. */
    private static YourPicture yours(INDArray image, UnaryOperator<INDArray> fitting) {
        return new YourPicture(image, (int) Math.max(image.size(-2), image.size(-1)), fitting);
    }

    /** A step for each number of a map; {@code strip} draws those that are asked for, numbered from 0. */
    private static Box windows(
            INDArray map, Function<Integer, Figure> step, Function<int[], Figure> strip, int... telling) {
        List<Integer> windows = IntStream.range(0, (int) map.length()).boxed().toList();
        Figure still =
                strip.apply(IntStream.of(telling).map(number -> number - 1).toArray());
        return new StepView<>(windows, step, window -> "").widget(still);
    }
}
