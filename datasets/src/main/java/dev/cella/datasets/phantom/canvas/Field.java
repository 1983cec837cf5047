package dev.cella.datasets.phantom.canvas;

/** A number at each position of an image or volume. Positions are in pixels from the upper left front corner. */
@FunctionalInterface
public interface Field {
    double at(double x, double y, double z);
}
