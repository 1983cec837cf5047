package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.SeededRandom;

/** Paints images of one kind. */
@FunctionalInterface
interface Painter {
    /**
     * Paints one sample onto a black canvas.
     *
     * @param label its class; for a multi-label set its findings, one bit each
     */
    void paint(Canvas canvas, int label, SeededRandom random);
}
