/**
 * Fields of view with many objects, painted from a seed: blood smears with a box around each cell, and fluorescent
 * nuclei with the number of the nucleus in each pixel.
 *
 * <p>Why it exists: a net that finds objects needs images in which the place of each object is known. Here it is known
 * exactly, because boxes and masks are computed from the shapes that are painted.
 *
 * <p>Reading order: {@link dev.cella.datasets.phantom.field.SmearScene}, {@link
 * dev.cella.datasets.phantom.field.NucleiScene}; {@code SmearPainter} and {@code NucleiPainter} paint them.
 *
 * <pre>{@code
 * SmearScene smear = SmearScene.paint(7, 0, 3);            // seed, stream, position: the same bytes on any machine
 * smear.pixels();                                          // 96 x 128 x 3, row by row
 * smear.boxes().get(0);                                    // a box around one cell, and its class
 * NucleiScene nuclei = NucleiScene.paint(128, 7, 0, 3);
 * nuclei.instances();                                      // 128 x 128: 0 for the background, or number of the nucleus
 * }</pre>
 */
package dev.cella.datasets.phantom.field;
