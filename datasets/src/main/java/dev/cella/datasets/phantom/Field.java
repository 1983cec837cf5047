package dev.cella.datasets.phantom;

/** A number at each place of a picture or volume. Places are in pixels from the upper left front corner. */
@FunctionalInterface
interface Field {
    double at(double x, double y, double z);
}
