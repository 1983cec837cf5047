/**
 * Lesson 14, "Augmentation teaches a net what doesn't matter": new images from old ones, with masks and boxes that move along.
 *
 * <p>Why it exists: few medical images have labels. A patient who lies two pixels further to the left is still the same
 * patient, and a net can be told so. Everything here is pure: the same seed gives the same image, and what is passed in stays
 * as it is. A movement is a {@link dev.cella.lessons.augment.Warp}, which says where each new pixel comes from; images
 * interpolate, masks take the nearest number, boxes grow around what has moved.
 *
 * <pre>{@code
 * var mild = inOrder(flipHorizontally(), shift(2), rotate(10));
 * mild.apply(scan, 7);                              // a new scan; 7 is the seed
 * mild.apply(Annotated.of(scan, mask), 7);          // the mask and its boxes move along
 * var more = augmented(x, y, 8, mild, 7);           // eight versions of each image, with their targets
 * train(net).on(more.images(), more.targets()).run();
 * resample(scan, Warp.rotation(30)).step(0, 5, 9);  // where one pixel comes from
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.augment.Warp} and {@link dev.cella.lessons.augment.Place}, {@link
 * dev.cella.lessons.augment.Resampling} with {@link dev.cella.lessons.augment.SampledPixel} (pixel by pixel), {@link
 * dev.cella.lessons.augment.Annotated} and {@link dev.cella.datasets.set.BoundingBox}, {@link
 * dev.cella.lessons.augment.Augmentation} and its words in {@link dev.cella.lessons.augment.Augmentations}, {@link
 * dev.cella.lessons.augment.AugmentedSet}.
 */
package dev.cella.lessons.augment;
