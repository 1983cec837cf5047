package dev.cella.lessons.engine.compiled;

/** One layer or joint of a program. Its constructor writes the steps forward. */
interface Operation {
    /** Writes the steps backward, when the gradients of all outputs are planned. */
    void backward(Plan plan);
}
