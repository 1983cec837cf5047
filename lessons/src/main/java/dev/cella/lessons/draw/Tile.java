package dev.cella.lessons.draw;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One image of a figure, gray or red-green-blue, checked and copied out of its tensor. */
public final class Tile {
    private final String title;
    private final int channels;
    private final int height;
    private final int width;
    private final double[] values; // channel by channel, row by row

    private Tile(String title, int channels, int height, int width, double[] values) {
        this.title = title;
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.values = values;
    }

    /** Copies an image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}. */
    public static Tile of(NamedArray image) {
        INDArray values = image.values();
        if (values.isEmpty() || values.length() == 0) {
            throw new IllegalArgumentException(
                    "an empty tensor has no pixels to show (height and width must be >= 1); check how it was cut out");
        }
        long[] shape = values.shape();
        long channels = shape.length == 2 ? 1 : shape[0];
        if (shape.length != 2 && shape.length != 3) {
            throw new IllegalArgumentException("a tensor of shape " + Numbers.shape(shape)
                    + " is no single image (must be [H, W], [1, H, W] or [3, H, W]); try "
                    + (shape.length == 4 ? "grid(images) for a batch" : "reshape(height, width)"));
        }
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("an image of shape " + Numbers.shape(shape) + " has " + channels
                    + " channels (must be 1 for gray or 3 for color); try activations(maps) to see each channel");
        }
        int height = Math.toIntExact(shape[shape.length - 2]);
        int width = Math.toIntExact(shape[shape.length - 1]);
        return new Tile(image.name(), (int) channels, height, width, JavaArrays.values(values));
    }

    /** Returns the first {@code limit} images of a batch {@code [N, C, H, W]}. */
    static List<NamedArray> each(INDArray images, List<String> titles, int limit) {
        if (images.rank() != 4) {
            throw new IllegalArgumentException("a tensor of shape " + Numbers.shape(images.shape())
                    + " is no batch of images (must be [N, C, H, W]); try picture(image) for one image");
        }
        checkTitles((int) images.size(0), titles);
        return IntStream.range(0, (int) Math.min(images.size(0), limit))
                .mapToObj(i -> new NamedArray(titles.isEmpty() ? "" : titles.get(i), images.slice(i)))
                .toList();
    }

    /** Checks that there is one title per image, or none at all. */
    static void checkTitles(int images, List<String> titles) {
        if (!titles.isEmpty() && titles.size() != images) {
            throw new IllegalArgumentException(Numbers.count(titles.size(), "title") + " for "
                    + Numbers.count(images, "image") + " (must be one each, or none); leave them out or add the rest");
        }
    }

    /** Returns the title above the image; may be empty. */
    public String title() {
        return title;
    }

    /** Returns 1 for gray, 3 for color. */
    int channels() {
        return channels;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public boolean gray() {
        return channels == 1;
    }

    /** Writes height, width and channels: {@code 28×28×1}. */
    public String size() {
        return Numbers.size(height, width, channels);
    }

    public ValueRange extent() {
        return ValueRange.of(values);
    }

    public DoubleStream values() {
        return Arrays.stream(values);
    }

    double mean() {
        return values().filter(Double::isFinite).average().orElse(Double.NaN);
    }

    public double at(int channel, int row, int column) {
        return values[(channel * height + row) * width + column];
    }

    /** Shrinks this image, each {@code step} × {@code step} block of pixels as one: their mean, or NaN if one of them is not finite. */
    Tile shrunk(int step) {
        int rows = (height + step - 1) / step;
        int columns = (width + step - 1) / step;
        double[] means = new double[channels * rows * columns];
        for (int i = 0; i < means.length; i++) {
            means[i] = blockMean(i / (rows * columns), i / columns % rows * step, i % columns * step, step);
        }
        return new Tile(title, channels, rows, columns, means);
    }

    private double blockMean(int channel, int top, int left, int step) {
        double sum = 0;
        int pixels = 0;
        for (int row = top; row < Math.min(top + step, height); row++) {
            for (int column = left; column < Math.min(left + step, width); column++) {
                sum += at(channel, row, column);
                pixels++;
            }
        }
        return sum / pixels;
    }
}
