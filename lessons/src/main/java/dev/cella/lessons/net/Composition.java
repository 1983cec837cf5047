package dev.cella.lessons.net;

import dev.cella.lessons.shape.Block;

/** A block that is composed of others. */
interface Composition extends Block {
    /**
     * Adds its layers to a net.
     *
     * @param place number of this block in its net: {@code 3}
     * @return the output
     */
    Point wire(Wiring net, Point from, String place);
}
