package dev.cella.lessons.augment;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Trace;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A warped image, pixel by pixel: bilinear interpolation, as in most programs for images.
 *
 * <p>{@code map[c, y, x] = Σ weight · input[c, neighbor]} over the four neighbors of {@code warp.source(y, x)}. A source
 * beyond the border takes the value of the nearest pixel of the border.
 *
 * @param input {@code [H, W]} or {@code [C, H, W]}
 * @param warp where each pixel comes from
 * @param map of the same shape
 */
public record Resampling(INDArray input, Warp warp, INDArray map) implements Trace<SampledPixel> {
    /**
     * Warps an image.
     *
     * @param image {@code [H, W]} or {@code [C, H, W]}
     * @throws IllegalArgumentException if it has another number of dimensions
     */
    public static Resampling resample(INDArray image, Warp warp) {
        if (image.rank() != 2 && image.rank() != 3) {
            throw new IllegalArgumentException("an image of rank " + image.rank()
                    + " cannot be warped (must be [H, W] or [C, H, W]); try images.slice(0), or augmented(…) for many");
        }
        INDArray map = Nd4j.create(DataType.FLOAT, image.shape());
        Resampling empty = new Resampling(image, warp, map);
        double[] values =
                empty.steps().stream().mapToDouble(SampledPixel::result).toArray();
        return new Resampling(
                image, warp, Nd4j.createFromArray(values).castTo(DataType.FLOAT).reshape('c', image.shape()));
    }

    /** Returns all pixels in order, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<SampledPixel> steps() {
        MapShape shape = MapShape.of(map);
        double[] pixels = JavaArrays.values(input);
        return new LazySteps<>(
                shape.values(),
                index -> sampled(pixels, shape, shape.channel(index), shape.row(index), shape.column(index)));
    }

    private SampledPixel sampled(double[] pixels, MapShape shape, int channel, int row, int column) {
        Place wanted = warp.source(new Place(row, column), shape.height(), shape.width());
        double y = Math.max(0, Math.min(shape.height() - 1, wanted.row()));
        double x = Math.max(0, Math.min(shape.width() - 1, wanted.column()));
        int top = (int) Math.min(Math.floor(y), Math.max(0, shape.height() - 2));
        int left = (int) Math.min(Math.floor(x), Math.max(0, shape.width() - 2));
        int below = Math.min(top + 1, shape.height() - 1);
        int beside = Math.min(left + 1, shape.width() - 1);
        double down = y - top;
        double right = x - left;
        int plane = channel * shape.height() * shape.width();
        double[] values = {
            pixels[plane + top * shape.width() + left],
            pixels[plane + top * shape.width() + beside],
            pixels[plane + below * shape.width() + left],
            pixels[plane + below * shape.width() + beside]
        };
        double[] weights = {(1 - down) * (1 - right), (1 - down) * right, down * (1 - right), down * right};
        return new SampledPixel(channel, row, column, new Place(y, x), top, left, values, weights);
    }

    /** Returns the counts in words: {@code 784 pixels, each from up to 4 neighbors}. */
    @Override
    public String toString() {
        return map.length() + " pixels, each from up to 4 neighbors";
    }
}
