/**
 * Touchable views: every number of a trace answers under pointer, finger and arrow keys, in the notebook and in a page
 * without a kernel.
 *
 * <p>Why it exists: a step view shows one window at a time and asks Java for each. Here the page has all the numbers and
 * the operation as data ({@link dev.cella.lessons.trace.Operation}), so it can follow any number at once, and compute
 * again when you change one.
 *
 * <p>Read {@link dev.cella.lessons.explore.touch.TouchView}, then {@link dev.cella.lessons.explore.touch.TouchData} (what
 * is sent) with its {@link dev.cella.lessons.explore.touch.TouchControl}s, and the module itself, beside this package among the
 * resources: {@code tensor.js}, {@code operation.js} (the arithmetic), {@code words.js} (as sentences), {@code chain.js} (what
 * follows from a change), {@code grid.js} (a tensor as a canvas), {@code marks.js} and {@code details.js} (what is shown for one
 * value), {@code hands.js} (pointer, finger and keys), {@code view.js}.
 *
 * <pre>{@code
 * touch(convolve(scan, edge));                       // a convolution: point at the map or at the scan
 * touch(pool(map, MAX, 2));                          // who wins?
 * Trace<Window> first = convolve(scan, edge);
 * Trace<PoolWindow> second = pool(first.map(), MAX, 2);
 * touch(first, second);                              // what a pooled value depends on, down to the pixels
 * }</pre>
 */
package dev.cella.lessons.explore.touch;
