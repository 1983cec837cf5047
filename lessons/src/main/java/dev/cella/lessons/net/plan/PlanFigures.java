package dev.cella.lessons.net.plan;

import dev.cella.lessons.draw.Figure;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Draws nets. */
public final class PlanFigures {
    private PlanFigures() {}

    /**
     * Draws a net from top to bottom: each step with its words, its output shape for one image and its parameters, and
     * a bar as wide as the image and as thick as its number of channels; skip connections run down the right side.
     *
     * @param plan the result of {@code plan(net, 1, 28, 28)}
     */
    public static Figure diagram(NetPlan plan) {
        return Diagrams.of(plan);
    }

    /** Draws {@link #diagram(NetPlan)} of a net that knows the shape of its input, as those of {@code net(…)} do. */
    public static Figure diagram(MultiLayerNetwork net) {
        return diagram(NetPlan.plan(net));
    }

    /** Draws {@link #diagram(NetPlan)} of a net with branches that knows the shape of its input. */
    public static Figure diagram(ComputationGraph net) {
        return diagram(NetPlan.plan(net));
    }
}
