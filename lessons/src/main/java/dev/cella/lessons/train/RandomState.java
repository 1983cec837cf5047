package dev.cella.lessons.train;

import org.nd4j.linalg.cpu.nativecpu.rng.CpuNativeRandom;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The state of ND4J's random generator: the two numbers from which all later ones follow.
 *
 * @param root set by the seed
 * @param node changes with each draw
 */
record RandomState(long root, long node) {
    static RandomState now() {
        CpuNativeRandom generator = (CpuNativeRandom) Nd4j.getRandom();
        return new RandomState(generator.rootState(), generator.nodeState());
    }

    void restore() {
        ((CpuNativeRandom) Nd4j.getRandom()).setStates(root, node);
    }
}
