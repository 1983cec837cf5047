package dev.cella.lessons.concatenate.figure;

import dev.cella.lessons.evaluate.SeedRuns;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * One net over several seeds, with its size.
 *
 * @param parameters how many it has, at least 1
 * @param runs what was measured
 */
public record SizedRuns(long parameters, SeedRuns runs) {
    /** @throws IllegalArgumentException if there is no parameter */
    public SizedRuns {
        if (parameters < 1) {
            throw new IllegalArgumentException("a net of " + parameters
                    + " parameters has no place on a logarithmic axis (must be >= 1); try sized(net, runs)");
        }
    }

    /**
     * Notes the size of a net beside what was measured.
     *
     * @param net one of those that were measured
     */
    public static SizedRuns sized(ComputationGraph net, SeedRuns runs) {
        return new SizedRuns(net.numParams(), runs);
    }
}
