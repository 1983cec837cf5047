/**
 * Reading regions of a feature map: a box of any size becomes a small map of one size, by RoI pooling, which rounds to
 * whole cells, or by RoIAlign, which reads between them.
 *
 * <p>Why it exists: the heads of lesson 23, "Fast and Faster R-CNN: one pass for all regions", are dense layers, which
 * need inputs of one size. Lesson 25 shows what the rounding costs.
 *
 * <p>{@code RoiPooling} and {@code RoiAlign} show every step of one region. A {@code RegionReader} reads many regions
 * with the same numbers, fast enough for training.
 */
package dev.cella.lessons.region.roi;
