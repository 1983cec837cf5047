/**
 * Lesson 21, "Segmentation: a class for every pixel": masks, how well they agree, and how a net gets back to full size.
 *
 * <p>Why it exists: in a library, a decoder is a few words, and a score is one call. Here the words are plain loops whose steps you
 * can see, and the score is four counts.
 *
 * <pre>{@code
 * var both = overlap(prediction, truth);               // TP, FP, FN, TN
 * both.dice();                                         // 2 · TP / (2 · TP + FP + FN)
 * var regions = components(mask, 4);                   // [H, W]: 0 background, 1 … n
 * regions.sizes();                                     // pixels of each region
 * filmStrip(regions);                                  // the labels grow
 * upsampleNearest(map, 2);                                    // [H, W] -> [2H, 2W], each value repeated
 * unpool(pooled.map(), pooled);                        // back to where the winners were
 * transposedConvolve(map, kernel, 2);                  // each value stamps the kernel
 * otsu(image).mask(image);                             // a mask without training
 * maskErrors(image, prediction, truth, "errors");      // false positives and false negatives in color
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.segment.MaskOverlap}, {@link dev.cella.lessons.segment.Masks}, {@link
 * dev.cella.lessons.segment.NearestUpsampling}, {@link dev.cella.lessons.segment.Unpooling}, {@link
 * dev.cella.lessons.segment.TransposedConvolution} (all three are an {@link dev.cella.lessons.segment.Enlargement}, whose steps
 * are {@link dev.cella.lessons.segment.Stamp}s), {@link dev.cella.lessons.segment.ConnectedComponents}, {@link
 * dev.cella.lessons.segment.CountComparison}, {@link dev.cella.lessons.segment.Otsu}. The net is built from words of {@link
 * dev.cella.lessons.net.Blocks}; {@link dev.cella.lessons.net.classic.UNet} reads top to bottom.
 */
package dev.cella.lessons.segment;
