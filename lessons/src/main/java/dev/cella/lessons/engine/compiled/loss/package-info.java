/**
 * The end of a program: outputs, loss, and the gradient of the last sums.
 *
 * <p>Reading order: {@link dev.cella.lessons.engine.compiled.loss.Loss}, then the two losses that have a pass of their own.
 *
 * <pre>{@code
 * Loss loss = new Loss(sums, function, activation);
 * loss.backward(plan);                                  // writes the steps
 * loss.use(targets);                                    // before each run
 * }</pre>
 */
package dev.cella.lessons.engine.compiled.loss;
