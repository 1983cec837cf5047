/**
 * Keeps a net from overfitting: lesson 12, "Overfitting is learning by heart"; lesson 13, "Dropout thins the net".
 *
 * <p>Why it exists: a net with more weights than examples can memorize them. Here each method against that is a few plain
 * loops, so you can see what it does to each value before you use it in training.
 *
 * <p>Reading order: {@link dev.cella.lessons.regularize.Penalty}, {@link dev.cella.lessons.regularize.PenalizedNeuron} (what
 * it does to weights), {@link dev.cella.lessons.regularize.StoppedTraining} (early stopping), {@link dev.cella.lessons.regularize.DropoutSetting}, {@link
 * dev.cella.lessons.regularize.MaskedValue} (one value), {@link dev.cella.lessons.regularize.DropoutTrace} (all of
 * them, forward and backward), {@link dev.cella.lessons.regularize.LayerDrops} (what a layer of DL4J does, measured).
 *
 * <pre>{@code
 * elasticNet(0.01, 0.1).gradient(0.5, -0.4);       // l1 · sign(w) + l2 · w
 * StoppedTraining.withPatience(3, history);        // where a training would have ended
 * var setting = new DropoutSetting(0.5, 7);        // rate, seed
 * setting.mask(28, 28);                            // 1 where a value is kept, 0 where it is dropped
 * setting.drop(maps);                              // values · mask / (1 - rate)
 * setting.trace(maps).step(4, 7);                  // what happened to one value
 * setting.trace(maps).backward(gradients);         // the gradients take the same mask
 * layerDrops(dropout(0.2));                        // what DL4J's layer does with ones
 * }</pre>
 */
package dev.cella.lessons.regularize;
