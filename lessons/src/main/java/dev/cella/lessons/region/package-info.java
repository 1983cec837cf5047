/**
 * Lesson 23, "Fast and Faster R-CNN: one pass for all regions": the backbone sees an image once, and all regions are
 * read from its feature map.
 *
 * <p>Why it exists: R-CNN computes the same features again for every region. Here you see what it takes to compute
 * them once: regions of any size brought to one size, with a backward pass; anchors, and which of them stand for which
 * object; and several nets that learn from one loss.
 *
 * <pre>{@code
 * roiPool(map, onMap(box, 4), 3);                      // step by step: whole cells
 * roiAlign(map, onMap(box, 4), 3);                     // step by step: points between the cells
 * var anchors = anchors(4, 8, 20, 36).ratios(0.5, 1, 2);
 * matchAnchors(anchors.over(24, 32), boxes, 0.5, 0.3); // 31 positive, 2221 negative, 52 ignored
 * var shared = regionNet(input(3, 96, 128), 3).seed(1);
 * var faster = shared.fasterRcnn();                    // or rcnn(proposals), fastRcnn(proposals)
 * faster.train(images, truths, 200);
 * faster.detect(image);                                // List<Detection>
 * var mask = shared.masks().fasterRcnn();              // Mask R-CNN: train(images, truths, instances, 200)
 * mask.segment(images.slice(0));                       // List<DetectedInstance>
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.region.roi.Roi}, {@link dev.cella.lessons.region.roi.RoiPooling}, {@link
 * dev.cella.lessons.region.roi.RoiAlign} with {@link dev.cella.lessons.region.roi.SamplePoint}; {@link
 * dev.cella.lessons.region.Anchors}, {@link dev.cella.lessons.region.Matching}; {@link
 * dev.cella.lessons.region.RegionNet}, {@link dev.cella.lessons.region.FastRcnn}, {@link
 * dev.cella.lessons.region.FasterRcnn}; then what they are made of: {@link dev.cella.lessons.region.NetPart}, {@code
 * ProposalNetwork}, {@code ProposalLoss}, {@code RoiSample}, {@code BoxHead}, {@code MaskHead}.
 */
package dev.cella.lessons.region;
