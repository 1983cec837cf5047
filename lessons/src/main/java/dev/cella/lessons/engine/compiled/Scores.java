package dev.cella.lessons.engine.compiled;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Sets the score that a net reports after a step. */
final class Scores {
    private Scores() {}

    static void set(Model net, double score) {
        if (net instanceof MultiLayerNetwork row) {
            row.setScore(score);
        } else {
            ((ComputationGraph) net).setScore(score);
        }
    }
}
