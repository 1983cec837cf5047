package dev.cella.lessons.region;

import dev.cella.lessons.net.NetSpec;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Builds the parts of one detector alike: same updater, same data type, seeds that differ. */
@FunctionalInterface
interface PartMaker {
    /**
     * Builds a part.
     *
     * @param name how errors call it
     * @param number of the part in its detector, which changes the seed
     */
    NetPart make(String name, int number, NetSpec<MultiLayerNetwork> net);
}
