/**
 * Pooling and flattening: pooling makes maps smaller, and flattening lays them out in one row for the dense layers.
 *
 * <p>Lesson 09, "Pooling keeps what and forgets where"; lesson 09b, "Only the winner gets a gradient, and flattening loses
 * nothing".
 *
 * <p>Why it exists: a pooling layer hides which value of a window it took. Here pooling is a few plain loops that
 * return a trace: the values of each window, the winner, and where the result goes. You can inspect the backward pass,
 * too. Flattening computes nothing, but its order decides which weight meets which pixel.
 *
 * <pre>{@code
 * var trace = pool(map, MAX, 2);                       // [26, 26] -> [13, 13]
 * trace.step(4, 7).values();                           // four values
 * trace.step(4, 7).winner();                           // which of them was the largest
 * trace.backward(Nd4j.onesLike(trace.map()));          // 1 for each winner, 0 for all others
 * pool(map, AVERAGE, 3, 2);                            // windows of 3 × 3 that overlap
 * poolAll(maps, MIN, 2);                               // [N, C, 26, 26] -> [N, C, 13, 13]
 * globalPool(maps.slice(0), AVERAGE);                  // [C, 26, 26] -> [C]
 * var flat = flatten(maps.slice(0));                   // [C, 26, 26] -> [C · 676]
 * flat.place(700);                                     // channel 1, row 0, column 24
 * flat.restored();                                     // the maps, exactly
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.pool.Pool} (many values become one),
 * {@link dev.cella.lessons.pool.PoolWindow} (one step), {@link dev.cella.lessons.pool.Pooling} (all of them),
 * {@link dev.cella.lessons.pool.PoolingSetting} (sizes), {@link dev.cella.lessons.pool.ShiftedFrames} (how far a shift is
 * tolerated), {@link dev.cella.lessons.pool.Flattening}.
 */
package dev.cella.lessons.pool;
