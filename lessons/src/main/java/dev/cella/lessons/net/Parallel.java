package dev.cella.lessons.net;

import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.graph.MergeVertex;

/**
 * Branches that read the same input and whose outputs are concatenated along the channels.
 *
 * @param branches at least two, whose outputs have equal sides
 */
record Parallel(List<Block> branches) implements Composition {
    Parallel {
        branches = List.copyOf(branches);
        if (branches.size() < 2) {
            throw new IllegalArgumentException("parallel with " + branches.size()
                    + " branches has nothing to concatenate (must be >= 2); try sequential(…), or skip(…) to"
                    + " concatenate a block with its input");
        }
    }

    @Override
    public Point wire(Wiring net, Point from, String place) {
        List<Point> ends = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            ends.add(net.add(branches.get(i), from.shared(), place + letter(i)));
        }
        return net.join(place + " concat", new MergeVertex(), ends, concatenated(ends));
    }

    private static TensorShape concatenated(List<Point> ends) {
        TensorShape first = ends.get(0).shape();
        for (int i = 1; i < ends.size(); i++) {
            if (!ends.get(i).shape().sides().equals(first.sides())) {
                throw new IllegalArgumentException("branch 1 returns " + first + " and branch " + (i + 1) + " returns "
                        + ends.get(i).shape()
                        + ", which cannot be concatenated (all but the channels must be equal); try .same() in each"
                        + " convolution, and the same strides in each branch");
            }
        }
        return first.withChannels(
                ends.stream().mapToInt(end -> end.shape().channels()).sum());
    }

    /** Names branches a, b, c …; beyond 26, they are numbered. */
    private static String letter(int branch) {
        return branch < 26 ? String.valueOf((char) ('a' + branch)) : "-" + (branch + 1);
    }

    @Override
    public String toString() {
        return "parallel" + Wiring.arguments(branches);
    }
}
