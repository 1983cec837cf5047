package dev.cella.lessons.net.plan;

import dev.cella.lessons.draw.Figure;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** The drawing of a net. */
public final class PlanFigures {
    private PlanFigures() {}

    /**
     * A net from top to bottom: each step with its words, the shape it gives for one image and its parameters, and a bar as
     * wide as the image and as thick as its channels are many; skips run down the right side.
     *
     * @param plan as {@code plan(net, 1, 28, 28)} gives it
     */
    public static Figure diagram(NetPlan plan) {
        return Diagrams.of(plan);
    }

    /** {@link #diagram(NetPlan)} of a net that knows the shape of its input, as those of {@code net(…)} do. */
    public static Figure diagram(MultiLayerNetwork net) {
        return diagram(NetPlan.plan(net));
    }

    /** {@link #diagram(NetPlan)} of a net with branches that knows the shape of its input. */
    public static Figure diagram(ComputationGraph net) {
        return diagram(NetPlan.plan(net));
    }
}
