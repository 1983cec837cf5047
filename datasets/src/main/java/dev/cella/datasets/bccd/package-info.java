/**
 * Blood smears with a box around each cell: the Blood Cell Count and Detection set (BCCD).
 *
 * <p>Why it exists: red cells, white cells and platelets of very different sizes, several per image and partly
 * overlapping, are what a detector has to find. Source: Shenggan, BCCD Dataset, GitHub, MIT license. Not for clinical
 * use.
 *
 * <p>Reading order: {@link dev.cella.datasets.bccd.BloodSmears}, {@link dev.cella.datasets.bccd.SmearSplit}, {@link
 * dev.cella.datasets.bccd.BloodSmear}.
 *
 * <pre>{@code
 * var smears = BloodSmears.load();                  // the real set or a stand-in: it prints which
 * var smear = smears.train().sample(0);
 * smear.image();                                    // float32 [3, 96, 128] from 0 to 1
 * smear.boxes().get(0).box();                       // top, left, bottom, right, in pixels
 * smears.facts().classNames();                      // [red cell, white cell, platelet]
 * smears.train().first(16).images();                // [16, 3, 96, 128]
 * smears.labels().countBy("split", "class");        // boxes as a table
 * }</pre>
 */
package dev.cella.datasets.bccd;
