package dev.cella.lessons.convolve.explore;

import static dev.cella.lessons.convolve.ChannelConvolution.convolve;
import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.kernel.widget.Box;
import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.convolve.figure.ChannelFigures;
import dev.cella.lessons.convolve.figure.ConvolutionFigures;
import dev.cella.lessons.explore.ImageChooser;
import dev.cella.lessons.explore.Steps;
import dev.cella.lessons.image.GrayScale;
import java.util.Arrays;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Convolutions step by step. */
public final class ConvolutionSteps {
    private ConvolutionSteps() {}

    /**
     * A convolution step by step: the window on the image, the kernel, the products, their sum, and the feature map as it
     * fills. Where no kernel answers, its {@linkplain ConvolutionFigures#filmStrip film strip} stands in.
     *
     * @param telling the numbers of windows for the film strip, from 1; none lets the figure choose
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Box steps(Convolution trace, int... telling) {
        Padded input = trace.input();
        Function<INDArray, Box> view = own -> windows(convolve(
                pad(own, input.top(), input.bottom(), input.left(), input.right()), trace.kernel(), trace.stride()));
        return ImageChooser.ofSize(input.unpadded(), GrayScale::asGray).under(windows(trace, telling), view);
    }

    private static Box windows(Convolution trace, int... telling) {
        return Steps.windows(
                trace.map(),
                window -> ConvolutionFigures.step(trace, window),
                chosen -> ConvolutionFigures.filmStrip(trace, chosen),
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
                        .map(channel -> channel.input().unpadded())
                        .toArray(INDArray[]::new));
        Function<INDArray, Box> view = own -> windows(
                convolve(own, trace.filter(), first.stride(), first.input().top()));
        return ImageChooser.ofSize(picture, own -> withChannels((int) picture.size(0), own))
                .under(windows(trace, telling), view);
    }

    private static Box windows(ChannelConvolution trace, int... telling) {
        return Steps.windows(
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
}
