package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.norm.NormKind;
import dev.cella.lessons.norm.NormalizedMaps;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A normalization of two images with four channels that keeps its kind to itself: you can only try it. */
public final class NormBox {
    static final List<NormKind> KINDS = List.of(NormKind.values());
    private static final int IMAGES = 2;
    private static final int CHANNELS = 4;
    private static final int GROUPS = 2;

    private final NormKind kind;

    NormBox(NormKind kind) {
        this.kind = kind;
    }

    /** Returns a box to try; another seed may give another kind. */
    public static NormBox of(long seed) {
        return new NormBox(KindExercise.anyOf(KINDS, new Random(seed)));
    }

    /**
     * Normalizes two images with four channels of one row each. Group normalization has two groups of two channels.
     *
     * @param batch {@code [2][4][pixels]}
     * @return of the same shape
     * @throws IllegalArgumentException if the batch has another shape
     */
    public double[][][] normalize(double[][][] batch) {
        require(batch);
        int pixels = batch[0][0].length;
        double[] flat = Arrays.stream(batch)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        INDArray maps = Nd4j.createFromArray(flat).reshape(IMAGES, CHANNELS, 1, pixels);
        double[] result =
                JavaArrays.values(NormalizedMaps.normalize(maps, kind, GROUPS).map());
        double[][][] cube = new double[IMAGES][CHANNELS][];
        for (int plane = 0; plane < IMAGES * CHANNELS; plane++) {
            cube[plane / CHANNELS][plane % CHANNELS] = Arrays.copyOfRange(result, plane * pixels, (plane + 1) * pixels);
        }
        return cube;
    }

    private static void require(double[][][] batch) {
        int pixels = batch.length > 0 && batch[0].length > 0 ? batch[0][0].length : 0;
        boolean fits = batch.length == IMAGES && pixels > 0;
        for (double[][] image : batch) {
            fits &= image.length == CHANNELS && Arrays.stream(image).allMatch(row -> row.length == pixels);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "the box takes two images with four channels of equally many pixels (must"
                            + " be [2][4][pixels]); try new double[2][4][2]");
        }
    }

    NormKind kind() {
        return kind;
    }
}
