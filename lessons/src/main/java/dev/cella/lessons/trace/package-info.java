/**
 * What step-by-step operations have in common.
 *
 * <p>{@link dev.cella.lessons.trace.Bordered} is an image that still knows which pixels are padding, so that a figure can
 * show them apart.
 */
package dev.cella.lessons.trace;
