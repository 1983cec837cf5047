package dev.cella.lessons.net;

import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.Chain;
import java.util.List;

/**
 * Blocks one after another.
 *
 * @param blocks each reads the output of the one before; an empty list leaves the input unchanged
 */
record Sequence(List<Block> blocks) implements Composition, Chain {
    Sequence {
        blocks = List.copyOf(blocks);
    }

    @Override
    public Point wire(Wiring net, Point from, String place) {
        Point at = from;
        for (int i = 0; i < blocks.size(); i++) {
            at = net.add(blocks.get(i), at, place.isEmpty() ? "" + (i + 1) : place + "." + (i + 1));
        }
        return at;
    }

    @Override
    public String toString() {
        return "sequential" + Wiring.arguments(blocks);
    }
}
