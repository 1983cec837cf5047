package dev.cella.lessons.draw.chart;

/** How values are laid along an axis. */
public enum Axis {
    /** Equal steps are equal differences. */
    LINEAR,
    /** Equal steps are equal ratios: for values over several powers of ten, all greater than zero. */
    LOG
}
