package dev.cella.lessons.augment;

/**
 * A position in an image, which may lie between pixels.
 *
 * @param row from 0, the middle of the first row
 * @param column from 0, the middle of the first column
 */
public record Place(double row, double column) {}
