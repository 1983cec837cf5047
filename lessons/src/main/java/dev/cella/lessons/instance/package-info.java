/**
 * Lesson 25, "Mask R-CNN: every object gets a mask of its own": masks of single objects, how they reach the image, and
 * how they are judged.
 *
 * <p>Why it exists: a mask for the whole image can't tell objects apart that touch. A detector with a mask head can.
 * The net itself is {@code FasterRcnn} of {@link dev.cella.lessons.region}; here is what comes after it, and the
 * measure of the error that RoIAlign avoids.
 *
 * <pre>{@code
 * var found = maskRcnn.segment(image);                      // boxes, scores and small masks
 * var best = found.get(0);
 * paste(best.small(), best.detection().box(), 64, 64);      // the small mask in the image, step by step
 * var result = new ImageInstances(masks(found), instances); // found and true objects of one image
 * result.matching();                                        // which is which: mask IoU above 0.5
 * result.matching().quality();                              // PQ = SQ × RQ
 * matches(image, result, "found");                          // as a figure
 * instanceScores(List.of(result)).coco();                   // instance AP
 * poolingErrors(randomBoxes(1000, 64, 1), 64, 4, 7);        // how far RoI pooling reads beside its bins
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.instance.InstanceMask}, {@link dev.cella.lessons.instance.MaskPasting}
 * with {@link dev.cella.lessons.instance.PastedPixel}, {@link dev.cella.lessons.instance.InstanceMatching},
 * {@link dev.cella.lessons.instance.PanopticQuality}, {@link dev.cella.lessons.instance.ImageInstances},
 * {@link dev.cella.lessons.instance.InstanceScores}; then {@link dev.cella.lessons.instance.TouchingObjects},
 * {@link dev.cella.lessons.instance.NucleusCrops} and {@link dev.cella.lessons.instance.BinErrors}.
 */
package dev.cella.lessons.instance;
