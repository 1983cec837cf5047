package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.relu;

import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.Chain;
import java.util.Collections;
import java.util.List;

/** How layers are put together to blocks, and blocks to larger ones. */
public final class Blocks {
    private Blocks() {}

    /** Layers one after another, as one block. */
    public static Chain sequential(Chain... blocks) {
        return new Sequence(List.of(blocks));
    }

    /** Blocks one after another, some of them with branches, as one block. */
    public static Block sequential(Block... blocks) {
        return new Sequence(List.of(blocks));
    }

    /** No layer at all: what arrives goes on as it is. */
    public static Chain identity() {
        return new Sequence(List.of());
    }

    /**
     * Branches that read the same input; their channels are concatenated, {@code [C, H, W] -> [F₁ + F₂ + …, H', W']} (Szegedy
     * et al., Going deeper with convolutions, 2015, section 4).
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Block parallel(Block... branches) {
        return new Parallel(List.of(branches));
    }

    /** A block whose output is added to its input: see {@link Residual}. */
    public static Residual residual(Block... layers) {
        return Residual.of(new Sequence(List.of(layers)));
    }

    /**
     * A block whose output is concatenated with its input, {@code [C, H, W] -> [C + F, H, W]}: the skip connection of U-Net
     * (Ronneberger et al., 2015) and of DenseNet. {@link #residual} adds instead.
     */
    public static Block skip(Block... layers) {
        return new Skip(new Sequence(List.of(layers)));
    }

    /**
     * Layers of which each reads the outputs of all before it, {@code [C, H, W] -> [C + layers · growth, H, W]}: batch
     * normalization, ReLU and a 3×3 convolution each (Huang et al., Densely connected convolutional networks, 2017, section
     * 3).
     *
     * @param growth filters per layer
     * @param layers at least 1
     */
    public static Block denseBlock(int growth, int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException(
                    "a dense block of " + layers + " layers is none (must be >= 1); try denseBlock(8, 4)");
        }
        Block layer = skip(batchNorm(), relu(), conv(growth, 3).same().noBias());
        return new Sequence(Collections.nCopies(layers, layer));
    }
}
