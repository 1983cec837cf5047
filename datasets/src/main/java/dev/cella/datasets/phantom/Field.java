package dev.cella.datasets.phantom;

/** A number at each position of an image or volume. Positions are in pixels from the upper left front corner. */
@FunctionalInterface
interface Field {
    double at(double x, double y, double z);
}
