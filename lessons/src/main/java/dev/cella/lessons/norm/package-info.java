/**
 * Lesson 15, "Normalization inside the network": batch, layer, instance and group normalization in plain loops.
 *
 * <p>Why it exists: a layer of a library hides which values it normalizes together, and that is all in which the four
 * kinds differ. Here it is one method of four lines. The same loops then serve all of them, forward and backward, and a
 * trace shows for each value which mean it got.
 *
 * <pre>{@code
 * var trace = normalize(maps, BATCH);                  // maps [N, C, H, W]
 * normalize(maps, GROUP, 2);                           // the channels of each image in two groups
 * trace.step(0, 1, 2, 3);                              // image 0, channel 1, row 2, column 3: its arithmetic
 * trace.backward(gradients).input();                   // [N, C, H, W]
 * var running = runningStatistics(8).after(maps);      // what is remembered for inference
 * running.normalized(maps);                            // with it, not with the statistics of the batch
 * sharedMeans(4, 4, 2);                                // the four kinds as cubes
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.norm.NormKind}, {@link dev.cella.lessons.norm.NormSetting} (who shares a mean),
 * {@link dev.cella.lessons.norm.GroupStatistics}, {@link dev.cella.lessons.norm.NormalizedMaps} (forward), {@link
 * dev.cella.lessons.norm.NormGradients} (backward), {@link dev.cella.lessons.norm.RunningStatistics} (inference). The layers
 * that train are the words {@code batchNorm()}, {@code layerNorm()}, {@code instanceNorm()} and {@code groupNorm(4)} of {@link
 * dev.cella.lessons.net.Words}.
 */
package dev.cella.lessons.norm;
