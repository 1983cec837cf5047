package dev.cella.lessons.net;

import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.layers.Layer;

/**
 * A pooling as a layer, {@code [C, H, W] -> [C, H', W']} with {@code H' = ⌊(H + 2 · padding − window) / stride⌋ + 1};
 * sequences and volumes likewise. Padding is never the largest or smallest value and does not count in an average; in a
 * sum it is 0.
 *
 * @param setting kind, window and stride
 * @param padding values added at each side, less than the window
 */
public record PoolSpec(PoolingSetting setting, int padding) implements Dl4jWord {

    /** @throws IllegalArgumentException if a window could contain only padding */
    public PoolSpec {
        if (padding < 0 || padding >= setting.window()) {
            throw new IllegalArgumentException("padding " + padding + " around windows of " + setting.window()
                    + " is impossible (must be from 0 to " + (setting.window() - 1) + "); try padding "
                    + setting.window() / 2);
        }
    }

    /** Returns the same with another stride; by default, windows lie side by side. */
    public PoolSpec stride(int values) {
        return new PoolSpec(new PoolingSetting(setting.pool(), setting.window(), values), padding);
    }

    /** Returns the same with another padding. */
    public PoolSpec padding(int values) {
        return new PoolSpec(setting, values);
    }

    /**
     * Returns the same with the padding that keeps the size at stride 1.
     *
     * @throws IllegalArgumentException if the window is even
     */
    public PoolSpec same() {
        if (setting.window() % 2 == 0) {
            throw new IllegalArgumentException("no padding keeps the size under windows of " + setting.window()
                    + " (must be odd); try " + (setting.window() + 1));
        }
        return padding(setting.window() / 2);
    }

    @Override
    public TensorShape output(TensorShape input) {
        if (input.isRow()) {
            throw new IllegalArgumentException("a pooling slides over a sequence, an image or a volume, but "
                    + input.inWords() + " arrived; try the pooling before flatten()");
        }
        boolean own = setting.pool() == Pool.SUM || setting.pool() == Pool.MIN;
        if (own && input.dimensions() != 2) {
            throw new IllegalArgumentException(setting.pool() + " pooling reads images only, but " + input.inWords()
                    + " arrived; try maxPool or averagePool");
        }
        int window = setting.window();
        String tooShort = input.tooShortFor(window - 2 * padding);
        if (!tooShort.isEmpty()) {
            throw new IllegalArgumentException("windows of " + window + " values along each side do not fit input "
                    + input.sidesInWords() + " with padding " + padding + " (" + tooShort
                    + "); try a smaller window, or leave the pooling out");
        }
        return input.withSides(side -> setting.outputSize(side + 2 * padding));
    }

    @Override
    public Layer layer(TensorShape input) {
        return WindowLayers.pooling(this, input.dimensions());
    }

    @Override
    public String word() {
        boolean sideBySide = setting.stride() == setting.window();
        return setting.pool() + "Pool(" + setting.window() + ")"
                + (sideBySide ? "" : ".stride(" + setting.stride() + ")")
                + (padding == 0 ? "" : ".padding(" + padding + ")");
    }

    @Override
    public String toString() {
        return word();
    }
}
