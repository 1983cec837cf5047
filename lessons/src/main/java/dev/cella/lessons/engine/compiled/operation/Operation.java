package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Plan;

/** One layer or joint of a program. Its constructor writes the steps forward. */
public interface Operation {
    /** Writes the steps backward, when the gradients of all outputs are planned. */
    void backward(Plan plan);
}
