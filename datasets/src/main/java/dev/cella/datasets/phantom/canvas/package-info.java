/**
 * The tools of the painters of phantoms.
 *
 * <p>Why it exists: a region given by its signed distance is painted with soft edges, and the same region gives its
 * exact mask and bounding box; numbers from a seed are the same on every machine.
 *
 * <p>Read {@link dev.cella.datasets.phantom.canvas.Shape} (regions, as signed distances in pixels), {@link
 * dev.cella.datasets.phantom.canvas.Noise} (smooth texture), {@link dev.cella.datasets.phantom.canvas.Canvas}, and
 * {@link dev.cella.datasets.phantom.canvas.SeededRandom}.
 *
 * <pre>{@code
 * var canvas = new Canvas(1, 1, 28).flood(Rgb.gray(40));
 * canvas.fill(Shape.disc(14, 14, 6).rough(Noise.flat(random, 4), 1), Rgb.gray(200));
 * }</pre>
 */
package dev.cella.datasets.phantom.canvas;
