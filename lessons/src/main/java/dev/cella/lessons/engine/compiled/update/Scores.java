package dev.cella.lessons.engine.compiled.update;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What a net of DL4J reports after a step. */
public final class Scores {
    private Scores() {}

    public static void set(Model net, double score, Gradient gradient) {
        if (net instanceof MultiLayerNetwork row) {
            row.setScore(score);
            row.setGradient(gradient);
        } else {
            ((ComputationGraph) net).setScore(score);
            ((ComputationGraph) net).setGradient(gradient);
        }
    }
}
