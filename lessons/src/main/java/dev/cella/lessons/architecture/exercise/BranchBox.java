package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A branch of an inception module that reads and returns one map, and keeps its kind to itself: you can only try it. */
public final class BranchBox {
    static final List<Branch> KINDS = List.of(Branch.values());
    private static final int POOLED = 3;

    private final Branch branch;
    private final int seed;

    /** @param seed of the weights */
    BranchBox(Branch branch, int seed) {
        this.branch = branch;
        this.seed = seed;
    }

    /** Returns a box to try; another seed may give another branch. */
    public static BranchBox of(long seed) {
        return of(new Random(seed));
    }

    static BranchBox of(Random random) {
        return new BranchBox(KindExercise.anyOf(KINDS, random), random.nextInt(1000));
    }

    /**
     * Sends a map through the branch, {@code [H][W] -> [H][W]}. All weights are above 0, the border is zero-padded, and there is
     * no bias.
     *
     * @param map at least one row and one column, all values at least 0
     * @throws IllegalArgumentException if rows differ in length, or there are none
     */
    public double[][] apply(double[][] map) {
        if (map.length == 0 || map[0].length == 0 || Arrays.stream(map).anyMatch(row -> row.length != map[0].length)) {
            throw new IllegalArgumentException(
                    "the box takes a map whose rows are equally long (must be [rows][columns], both >= 1); try new"
                            + " double[9][9]");
        }
        INDArray image = Nd4j.createFromArray(map);
        if (branch == Branch.POOL) {
            INDArray padded = Padded.pad(image, POOLED / 2).image();
            INDArray pooled = Pooling.pool(padded, Pool.MAX, POOLED, 1).map();
            return JavaArrays.matrix(pooled.mul(weights(1).getDouble(0)));
        }
        int side = branch.kernelSize();
        return JavaArrays.matrix(
                ConvSpec.conv(side).same().convolve(image, weights(side)).map());
    }

    private INDArray weights(int side) {
        Random random = new Random(seed);
        random.nextLong();
        double[] weights =
                random.ints((long) side * side, 1, 5).asDoubleStream().toArray();
        weights[0] += 0.5; // so that they are never all the same
        return Nd4j.createFromArray(weights).reshape(side, side);
    }

    Branch branch() {
        return branch;
    }
}
