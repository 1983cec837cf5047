/**
 * Nets of DL4J as programs for oneDNN. You can skip this room: it changes no result.
 *
 * <p>Why it exists: DL4J hands each layer's maps on in a layout that suits people, {@code [N, C, H, W]}, and asks oneDNN
 * to set up each operation again on each call. A program does both once: it is a row of operations that are set up, in
 * memory that is planned, with the channels of a pixel side by side. The net of DL4J stays what it is; a program reads its
 * weights, and writes gradients, weights, the updater's state and counters where DL4J keeps them. So all methods of DL4J
 * work as before, and arrays in oneDNN's layout are never seen outside.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled.CompiledNet} (what the training uses), {@code Program},
 * {@code Compiler} (from layers to operations) with {@code Fusion}; then the rooms {@link
 * dev.cella.lessons.engine.compiled.target} (the net that is read), {@link dev.cella.lessons.engine.compiled.plan} (steps
 * and memory), {@link dev.cella.lessons.engine.compiled.operation} (layers), {@link
 * dev.cella.lessons.engine.compiled.loss} and {@link dev.cella.lessons.engine.compiled.update}.
 *
 * <pre>{@code
 * try (CompiledNet program = CompiledNet.of(net).orElseThrow()) {
 *     program.step(images, targets);                  // as net.fit(images, targets)
 *     program.measure(images, targets);               // as net.output(images) and net.score(…)
 * }
 * }</pre>
 *
 * <p>Nets in double, with listeners, or with an output layer that is unknown here are left to DL4J as a whole; other
 * unknown layers, settings and joints one by one.
 */
package dev.cella.lessons.engine.compiled;
