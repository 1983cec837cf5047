/**
 * What step-by-step operations have in common.
 *
 * <p>Why it exists: a convolution, a pooling, a padding, a normalization and a dropout mask look different, but you
 * follow them in the same way. Each returns a {@link dev.cella.lessons.trace.Trace}: the input, the output, and one
 * step per value of the output. One film strip and one step view then serve all of them.
 *
 * <p>Read {@link dev.cella.lessons.trace.Trace}, {@link dev.cella.lessons.trace.ImageTrace} (a trace that can be
 * repeated with another image), {@link dev.cella.lessons.trace.MapShape} (how steps are numbered) and {@link
 * dev.cella.lessons.trace.LazySteps}. {@link dev.cella.lessons.trace.Bordered} is an image that still knows which
 * pixels are padding, so that a figure can mark them.
 *
 * <pre>{@code
 * Trace<Window> trace = convolve(scan, edge);   // scan [1, 28, 28], edge [3, 3]
 * trace.input();                                // [28, 28]
 * trace.map();                                  // [26, 26]
 * trace.steps().size();                         // 676
 * trace.step(5, 18);                            // the window of the value in row 5, column 18
 * filmStrip(trace);                             // a few of the steps as a figure
 * steps(trace);                                 // all of them, with a slider
 * }</pre>
 */
package dev.cella.lessons.trace;
