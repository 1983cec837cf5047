/**
 * From gradients to new weights, as DL4J's updaters compute them, in one pass over memory.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled.update.Updates}, {@code OnePass}, {@code Rule}.
 *
 * <pre>{@code
 * Updates updates = new Updates(net);
 * updates.apply(iteration, epoch, images);              // after each run of a program
 * }</pre>
 */
package dev.cella.lessons.engine.compiled.update;
