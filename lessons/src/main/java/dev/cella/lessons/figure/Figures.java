package dev.cella.lessons.figure;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.evaluate.Calibration;
import dev.cella.lessons.evaluate.Evaluation;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.inspect.Saliency;
import dev.cella.lessons.network.plan.NetPlan;
import dev.cella.lessons.train.History;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.Table;

/**
 * The nouns and verbs of figures: a noun returns a {@link Figure}, {@link #show} shows one now.
 *
 * <p>A figure is shown by itself when it is the last value of a cell; inside loops use {@code show}. Nothing here changes
 * its arguments.
 */
public final class Figures {
    private Figures() {}

    /** Values with a name to write beside them. */
    public static Named named(String name, INDArray values) {
        return new Named(name, values);
    }

    /**
     * One image as crisp pixels with its size and range of values.
     *
     * <p>Gray values are shown on the scale 0 to 1 if they all lie in it, else 0 to 255 if they all lie in that, else from
     * their least to their greatest.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}, or color {@code [3, H, W]} in the order red, green, blue
     * @throws IllegalArgumentException if the image is empty or has another shape
     */
    public static Figure picture(INDArray image) {
        return picture(image, "");
    }

    /** {@link #picture(INDArray)} with a title above it. */
    public static Figure picture(INDArray image, String title) {
        return Pictures.grid(List.of(named(title, image)), 1);
    }

    /** {@link #picture(INDArray, String)} with the frame around it veiled. */
    public static Figure picture(Padded image, String title) {
        return FramedFigure.picture(image, title);
    }

    /** {@link #numbers(INDArray, String)} with the frame around them veiled. */
    public static Figure numbers(Padded image, String title) {
        return FramedFigure.numbers(image, title);
    }

    /**
     * Images in rows on one shared scale.
     *
     * @param images {@code [N, C, H, W]} with C = 1 or 3; of more than 64 the first 64 are shown, and the figure says so
     * @param titles one for each image, or none
     */
    public static Figure grid(INDArray images, String... titles) {
        return Pictures.grid(images, Arrays.asList(titles), 0);
    }

    /** {@link #grid(INDArray, String...)} with titles as a list and a fixed number of columns. */
    public static Figure grid(INDArray images, List<String> titles, int columns) {
        return Pictures.grid(images, titles, columns);
    }

    /** Images, also of different sizes, in rows on one shared scale of values and of pixels. */
    public static Figure grid(List<INDArray> images, List<String> titles) {
        return grid(images, titles, 0);
    }

    /** {@link #grid(List, List)} with a fixed number of columns; 0 lets the figure choose. */
    public static Figure grid(List<INDArray> images, List<String> titles, int columns) {
        return Pictures.grid(images, titles, columns);
    }

    /** Images with their names, in rows on one shared scale of values and of pixels. */
    public static Figure grid(Named... images) {
        return Pictures.grid(List.of(images), 0);
    }

    /**
     * A small matrix with its values written into the cells.
     *
     * @param matrix {@code [H, W]} of at most 16 × 16 values
     */
    public static Figure numbers(INDArray matrix) {
        return numbers(matrix, "");
    }

    /** {@link #numbers(INDArray)} with a title above it. */
    public static Figure numbers(INDArray matrix, String title) {
        return NumberGrid.of(matrix, title);
    }

    /** {@link #numbers(INDArray, String)} of a map and not of a picture: on the scale of maps, white at zero. */
    public static Figure mapNumbers(INDArray matrix, String title) {
        return NumberGrid.signed(matrix, title);
    }

    /**
     * A window of an image: marked in the picture, and beside it its pixels as numbers.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param size rows and columns of the window, at most 16
     * @throws IllegalArgumentException if the window does not lie in the image
     */
    public static Figure pixels(INDArray image, int row, int column, int size) {
        return PatchFigure.of(image, row, column, size);
    }

    /**
     * Weights on a diverging scale that is white at zero: one picture a filter and input channel.
     *
     * @param weights {@code [H, W]}, {@code [C, H, W]} or {@code [F, C, H, W]}
     */
    public static Figure weights(INDArray weights) {
        return weights(weights, "");
    }

    /** {@link #weights(INDArray)} with a title above it; above several, each with its number. */
    public static Figure weights(INDArray weights, String title) {
        return Pictures.weights(weights, title);
    }

    /**
     * Feature maps on a sequential scale: one picture a channel.
     *
     * @param maps {@code [H, W]}, {@code [C, H, W]}, or {@code [1, C, H, W]} as a network gives them for one image
     */
    public static Figure activations(INDArray maps) {
        return Pictures.activations(maps);
    }

    /**
     * Feature maps with their names on one shared scale that is white at zero: red where the sum is positive, blue where it
     * is negative.
     */
    public static Figure maps(Named... maps) {
        return Pictures.maps(List.of(maps));
    }

    /**
     * One window of a convolution as arithmetic: its pixels, the weights upon them, the products, and their sum.
     *
     * @param row of the window, from 0
     * @param column of the window, from 0
     * @throws IllegalArgumentException if there is no window at this place
     */
    public static Figure products(Convolution trace, int row, int column) {
        return WindowFigure.of(trace, row, column);
    }

    /**
     * The telling steps of a convolution, one frame each: the window on the image, the feature map as far as it has come, and
     * the arithmetic written out.
     *
     * @param windows numbers of the windows to show, from 0; none lets the figure choose the first, the greatest and the
     *     least sum, and the last; of a small image also the ends of the first row
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure filmStrip(Convolution trace, int... windows) {
        return FilmStrip.of(trace, windows);
    }

    /**
     * One step of a convolution, large: the window on the image, the feature map as far as it has come, the arithmetic, and
     * for a kernel of up to 5 × 5 weights also window, kernel, products and sum as matrices.
     *
     * @param window its number, from 0
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure step(Convolution trace, int window) {
        return FilmStrip.step(trace, window);
    }

    /** How often each value occurs in a tensor of any shape. */
    public static Figure histogram(INDArray values) {
        return histogram(named("", values));
    }

    /** Histograms one above the other on one scale of values; each says its mean and standard deviation. */
    public static Figure histogram(Named... series) {
        return Histograms.of(List.of(series));
    }

    /** Counts of classes as bars, with the count and its share written on each. */
    public static Figure bars(List<String> names, int... counts) {
        return Bars.of(names, Arrays.stream(counts).asDoubleStream().toArray());
    }

    /** Counts of classes from a table: its first text column names them, its first number column counts them. */
    public static Figure bars(Table counts) {
        return Bars.of(counts);
    }

    /**
     * Loss and accuracy: of training after each epoch solid, of validation dashed; the loss of single steps, raw and
     * smoothed, faint behind them; each curve carries its name and last value.
     *
     * @param histories trainings, also such as still run
     */
    public static Figure curves(History... histories) {
        return curves(List.of(histories));
    }

    /** {@link #curves(History...)} of a list. */
    public static Figure curves(List<History> histories) {
        return curves(Axis.LINEAR, histories);
    }

    /** {@link #curves(History...)} with a linear or logarithmic axis for the loss. */
    public static Figure curves(Axis lossAxis, List<History> histories) {
        return Curves.of(lossAxis, histories);
    }

    /** A figure of loss curves that grows while networks train: see {@link LiveCurves}. */
    public static LiveCurves liveCurves() {
        return liveCurves(Axis.LINEAR);
    }

    /** {@link #liveCurves()} with a linear or logarithmic axis for the loss. */
    public static LiveCurves liveCurves(Axis lossAxis) {
        return new LiveCurves(lossAxis, System::nanoTime);
    }

    /**
     * What was taken for what: counts, and the blue of a cell is its share of the true class.
     *
     * @throws IllegalStateException if an image may have several classes
     */
    public static Figure confusion(Evaluation evaluation) {
        return ConfusionFigure.of(evaluation.confusion());
    }

    /** ROC curves, one class against the rest, with the area under each; of two classes the second. */
    public static Figure roc(Evaluation evaluation) {
        return RateCurves.roc(evaluation);
    }

    /** Precision-recall curves, one class against the rest, with the average precision of each; of two the second. */
    public static Figure precisionRecall(Evaluation evaluation) {
        return RateCurves.precisionRecall(evaluation);
    }

    /** A reliability diagram: how often the net is right by how sure it is, with the number of answers in each bin. */
    public static Figure reliability(Evaluation evaluation) {
        return reliability(evaluation.calibration());
    }

    /** {@link #reliability(Evaluation)} with bins of one's own choice. */
    public static Figure reliability(Calibration calibration) {
        return Reliability.of(calibration);
    }

    /** What every layer makes of one image: a row a layer, each on its own scale. See {@code layerOutputs(net, image)}. */
    public static Figure featureMaps(List<LayerValues> layers) {
        return FeatureMaps.of(layers);
    }

    /** How the values of each layer spread, on one shared scale; exact zeros are counted in words and not drawn. */
    public static Figure layerHistograms(List<LayerValues> layers) {
        return layerHistograms(Axis.LINEAR, layers);
    }

    /** {@link #layerHistograms(List)}; on a logarithmic axis the sizes of the values, as suits gradients. */
    public static Figure layerHistograms(Axis axis, List<LayerValues> layers) {
        return LayerHistograms.of(axis, layers);
    }

    /** An image, how much each of its pixels moves the score of a class, and the one laid over the other. */
    public static Figure saliencyMap(Saliency saliency) {
        return SaliencyFigure.of(saliency);
    }

    /**
     * A net from top to bottom: each step with its words, the shape it gives for one image and its parameters, and a bar as
     * wide as the image and as thick as its channels are many; skips run down the right side.
     *
     * @param plan as {@code plan(net, 1, 28, 28)} gives it
     */
    public static Figure diagram(NetPlan plan) {
        return Diagrams.of(plan);
    }

    /** A figure under a line of words, which its alt text then begins with. */
    public static Figure titled(String title, Figure figure) {
        return Layout.titled(title, figure);
    }

    /** Figures side by side, in rows as wide as a notebook. */
    public static Figure beside(Figure... figures) {
        return Layout.rows(List.of(figures));
    }

    /**
     * Shows values now, figures and images side by side when there are several.
     *
     * @param values figures, images (as by {@link #picture}), or anything else that the kernel can show
     */
    public static void show(Object... values) {
        Layout.shown(values).forEach(Display::display);
    }
}
