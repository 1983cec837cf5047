package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.PoolingSetting;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/** A pooling with windows of 2 × 2, side by side, that does not say of which kind it is; it can only be tried. */
public final class PoolBox {
    static final List<Pool> KINDS = List.of(Pool.values());

    private final Pool kind;

    PoolBox(Pool kind) {
        this.kind = kind;
    }

    /** A box to try; other seeds, other kinds. */
    public static PoolBox of(long seed) {
        return of(new Random(seed));
    }

    /** The first number of a {@code Random} hardly differs from seed to seed, and is not used. */
    static PoolBox of(Random random) {
        random.nextLong();
        return new PoolBox(KINDS.get(random.nextInt(KINDS.size())));
    }

    /**
     * What the box makes of a picture, {@code [H][W] -> [H / 2][W / 2]}.
     *
     * @throws IllegalArgumentException if the picture is smaller than 2 × 2 or its rows have different lengths
     */
    public double[][] pool(double[][] picture) {
        int width = picture.length == 0 ? 0 : picture[0].length;
        for (double[] row : picture) {
            if (row.length != width) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rows of %d and %d pixels make no picture (all must be equally long); try new double[2][2]",
                        width,
                        row.length));
            }
        }
        if (picture.length < 2 || width < 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a picture of %dx%d is smaller than the window (must be at least 2x2); try new double[2][2]",
                    picture.length,
                    width));
        }
        return new PoolingSetting(kind, 2, 2)
                .pool(Nd4j.createFromArray(picture))
                .map()
                .toDoubleMatrix();
    }

    Pool kind() {
        return kind;
    }
}
