/**
 * Lesson 24, "YOLO and SSD: every box in one pass": what each cell of a grid says, and the losses term by term, in plain loops.
 *
 * <p>Why it exists: a detector of one pass is an ordinary convolutional net. All that is new lies around it: who should say
 * what (targets), how wrong it is (loss), and what the numbers mean (decoding). Here you can read all three.
 *
 * <pre>{@code
 * var grid = yoloGrid(96, 128, 3, anchors(8, 8, 20, 36));          // 12 × 16 cells, 3 anchors, 3 classes
 * grid.responsible(box);                                           // which cell, which anchor
 * var loss = grid.loss();                                          // coordinates, objectness, no object, class
 * var net = net(input(3, 96, 128), body, conv(grid.channels(), 1)).loss(loss).build();
 * train(net).on(images, grid.targetsOf(truths)).watching(liveTerms(loss)).run();
 * grid.decode(net.output(image).slice(0)).step(1, 5, 7);           // how a cell's numbers become a box
 * List<Detection> found = grid.detect(net.output(image));
 * var priors = ssdPriors(96, 128, 3, anchors(8, 10, 20), anchors(16, 36));   // the same for SSD, on two maps
 * priors.match(truths);
 * priors.loss().hardNegatives(output, truths);
 * }</pre>
 *
 * <p>Reading order: {@link dev.cella.lessons.singleshot.YoloGrid} with {@link dev.cella.lessons.singleshot.YoloDecoding} and
 * {@link dev.cella.lessons.singleshot.YoloLoss}; {@link dev.cella.lessons.singleshot.SsdPriors} with {@link
 * dev.cella.lessons.singleshot.HardNegatives} and {@link dev.cella.lessons.singleshot.SsdLoss}; {@link
 * dev.cella.lessons.singleshot.TermLoss}, through which DL4J calls both losses; {@link
 * dev.cella.lessons.singleshot.DetectorRuns}, which compares detectors.
 */
package dev.cella.lessons.singleshot;
