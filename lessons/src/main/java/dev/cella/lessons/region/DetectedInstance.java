package dev.cella.lessons.region;

import dev.cella.lessons.detect.Detection;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A detected object with its mask.
 *
 * @param detection box, class and score
 * @param small what the mask head answers: the probability that each part of the box belongs to the object, {@code
 *     [2 bins, 2 bins]}
 * @param height rows of the image
 * @param width columns of the image
 */
public record DetectedInstance(Detection detection, INDArray small, int height, int width) {}
