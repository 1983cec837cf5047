/**
 * Lesson 22, "Detection: propose regions, classify each one": boxes, who proposes them, and how they are judged.
 *
 * <p>Why it exists: a detector answers with boxes, and boxes need their own arithmetic: how well two of them agree, which of
 * several that show one object stays, and how right a ranked list of them is.
 *
 * <pre>{@code
 * iou(box, other);                                       // intersection over union
 * var kept = nms(detections, 0.5).kept();                // one detection per object
 * var deltas = BoxDeltas.encode(proposal, truth);        // what a net learns to predict
 * deltas.decode(proposal);                               // = truth
 * crops(image, boxes, 24);                               // [boxes, 3, 24, 24]
 * boxes(image, truths, kept).named(classNames)           // a figure: truth dashed
 * var scores = detectionScores(List.of(new ScoredImage(kept, truths)), classNames);
 * scores.ap(0);                                          // VOC's, at IoU 0.5
 * scores.meanCoco();                                     // mean over IoU 0.50, 0.55, …, 0.95
 * cropDetector(selectiveSearch(0.1, 0.3), net, 24).detect(image);   // R-CNN
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.detect.BoxDeltas}, {@link dev.cella.lessons.detect.MultiTaskLoss} with {@link
 * dev.cella.lessons.detect.DetectionLosses}, {@link dev.cella.lessons.detect.Iou}, {@link dev.cella.lessons.detect.Nms};
 * {@link dev.cella.lessons.detect.DetectionCurve}, {@link dev.cella.lessons.detect.AveragePrecision}, {@link
 * dev.cella.lessons.detect.DetectionScores}; {@link dev.cella.lessons.detect.RegionProposals} with {@link dev.cella.lessons.detect.SlidingWindow} and {@link
 * dev.cella.lessons.detect.SelectiveSearch}, {@link dev.cella.lessons.detect.CropDetector}.
 */
package dev.cella.lessons.detect;
