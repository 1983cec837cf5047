package dev.cella.lessons.net;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.relu;

import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.Chain;
import java.util.Collections;
import java.util.List;

/** Combines layers into blocks, and blocks into larger ones. */
public final class Blocks {
    private Blocks() {}

    /** Puts layers one after another, as one block. */
    public static Chain sequential(Chain... blocks) {
        return new Sequence(List.of(blocks));
    }

    /** Puts blocks one after another, some of them with branches, as one block. */
    public static Block sequential(Block... blocks) {
        return new Sequence(List.of(blocks));
    }

    /** Leaves the input unchanged: no layer at all. */
    public static Chain identity() {
        return new Sequence(List.of());
    }

    /**
     * Lets branches read the same input and concatenates their channels, {@code [C, H, W] -> [F₁ + F₂ + …, H', W']}
     * (Szegedy et al., Going deeper with convolutions, 2015, section 4).
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Block parallel(Block... branches) {
        return new Parallel(List.of(branches));
    }

    /** Adds the output of a block to its input: see {@link Residual}. */
    public static Residual residual(Block... layers) {
        return Residual.of(new Sequence(List.of(layers)));
    }

    /**
     * Concatenates the output of a block with its input, {@code [C, H, W] -> [C + F, H, W]}: the skip connection of
     * U-Net (Ronneberger et al., 2015) and of DenseNet. {@link #residual} adds instead.
     */
    public static Block skip(Block... layers) {
        return new Skip(new Sequence(List.of(layers)));
    }

    /**
     * Stacks layers that each read the outputs of all layers before them, {@code [C, H, W] -> [C + layers · growth, H,
     * W]}; each is a batch normalization, a ReLU and a 3×3 convolution (Huang et al., Densely connected convolutional
     * networks, 2017, section 3).
     *
     * @param growth filters per layer
     * @param layers at least 1
     */
    public static Block denseBlock(int growth, int layers) {
        if (layers < 1) {
            throw new IllegalArgumentException(
                    "a dense block of " + layers + " layers is empty (must be >= 1); try denseBlock(8, 4)");
        }
        Block layer = skip(batchNorm(), relu(), conv(growth, 3).same().noBias());
        return new Sequence(Collections.nCopies(layers, layer));
    }
}
