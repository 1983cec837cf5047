package dev.cella.lessons.net.plan;

import dev.cella.lessons.draw.Figure;

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
}
