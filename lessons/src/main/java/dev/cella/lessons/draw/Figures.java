package dev.cella.lessons.draw;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.trace.Bordered;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The nouns and verbs of figures: a noun returns a {@link Figure}, {@link #show} shows one now.
 *
 * <p>A figure is shown by itself when it is the last value of a cell; inside loops use {@code show}. Nothing here changes
 * its arguments.
 */
public final class Figures {
    private Figures() {}

    /** Gives values a name, which figures write beside them. */
    public static NamedArray named(String name, INDArray values) {
        return new NamedArray(name, values);
    }

    /**
     * Draws one image as crisp pixels, with its size and range of values.
     *
     * <p>Gray values are shown on the scale 0 to 1 if all of them fit, else 0 to 255 if all of them fit, else from the
     * least to the greatest.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}, or color {@code [3, H, W]} in the order red, green, blue
     * @throws IllegalArgumentException if the image is empty or has another shape
     */
    public static Figure picture(INDArray image) {
        return picture(image, "");
    }

    /** Draws {@link #picture(INDArray)} with a title above it. */
    public static Figure picture(INDArray image, String title) {
        return TensorImages.grid(List.of(named(title, image)), 1);
    }

    /** Draws {@link #picture(INDArray, String)} with its border veiled. */
    public static Figure picture(Bordered image, String title) {
        return BorderedFigure.picture(image, title);
    }

    /** Draws {@link #numbers(INDArray, String)} with the border veiled. */
    public static Figure numbers(Bordered image, String title) {
        return BorderedFigure.numbers(image, title);
    }

    /**
     * Draws images in rows on one shared scale.
     *
     * @param images {@code [N, C, H, W]} with C = 1 or 3; of more than 64 the first 64 are shown, and the figure says so
     * @param titles one for each image, or none
     */
    public static Figure grid(INDArray images, String... titles) {
        return TensorImages.grid(images, Arrays.asList(titles), 0);
    }

    /** Draws {@link #grid(INDArray, String...)} with titles as a list and a fixed number of columns. */
    public static Figure grid(INDArray images, List<String> titles, int columns) {
        return TensorImages.grid(images, titles, columns);
    }

    /** Draws images, also of different sizes, in rows on one shared scale of values and of pixels. */
    public static Figure grid(List<INDArray> images, List<String> titles) {
        return grid(images, titles, 0);
    }

    /** Draws {@link #grid(List, List)} with a fixed number of columns; 0 lets the figure choose. */
    public static Figure grid(List<INDArray> images, List<String> titles, int columns) {
        return TensorImages.grid(images, titles, columns);
    }

    /** Draws images with their names, in rows on one shared scale of values and of pixels. */
    public static Figure grid(NamedArray... images) {
        return TensorImages.grid(List.of(images), 0);
    }

    /**
     * Draws a small matrix with its values written into the cells.
     *
     * @param matrix {@code [H, W]} of at most 16 × 16 values
     */
    public static Figure numbers(INDArray matrix) {
        return numbers(matrix, "");
    }

    /** Draws {@link #numbers(INDArray)} with a title above it. */
    public static Figure numbers(INDArray matrix, String title) {
        return NumberGrid.of(matrix, title);
    }

    /** Draws {@link #numbers(INDArray, String)} of a map and not of an image: on the scale of maps, white at zero. */
    public static Figure mapNumbers(INDArray matrix, String title) {
        return NumberGrid.signed(matrix, title);
    }

    /**
     * Draws small maps with their values written into the cells and their names above, on one scale that is white at zero; a bar
     * explains the colors.
     *
     * @param maps {@code [H, W]} of at most 16 × 16 values each
     */
    public static Figure mapNumbers(NamedArray... maps) {
        return NumberGrid.onOneScale(List.of(maps));
    }

    /**
     * Draws a map whose values are intensities, such as a pooled or blurred image, in gray. Beside an image it lies where the
     * windows of its pixels do.
     */
    public static Figure mapPicture(INDArray map, String title) {
        return TensorImages.grid(List.of(named(title, map)), 1).ofMap();
    }

    /**
     * Draws weights on a diverging scale that is white at zero: one square per filter and input channel.
     *
     * @param weights {@code [H, W]}, {@code [C, H, W]} or {@code [F, C, H, W]}
     */
    public static Figure weights(INDArray weights) {
        return weights(weights, "");
    }

    /** Draws {@link #weights(INDArray)} with a title; several get a number each. */
    public static Figure weights(INDArray weights, String title) {
        return TensorImages.weights(weights, title);
    }

    /**
     * Draws feature maps on a sequential scale: one image per channel.
     *
     * @param maps {@code [H, W]}, {@code [C, H, W]}, or {@code [1, C, H, W]} as a network gives them for one image
     */
    public static Figure activations(INDArray maps) {
        return TensorImages.activations(maps);
    }

    /**
     * Draws feature maps with their names on one shared scale: white at zero, red where the sum is positive, blue where it is
     * negative.
     */
    public static Figure maps(NamedArray... maps) {
        return TensorImages.maps(List.of(maps));
    }

    /** Puts a line of words above a figure; its alt text then begins with them. */
    public static Figure titled(String title, Figure figure) {
        return Layout.titled(title, figure);
    }

    /** Puts figures side by side, in rows as wide as a notebook. */
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
