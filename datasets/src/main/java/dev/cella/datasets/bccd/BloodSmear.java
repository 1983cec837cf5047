package dev.cella.datasets.bccd;

import dev.cella.datasets.set.LabeledBox;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An image of a blood smear and a box around each labeled cell.
 *
 * @param name name of the image in the set, such as {@code BloodImage_00001}
 * @param image red, green, blue, float32 {@code [3, 96, 128]} from 0 to 1
 * @param boxes in pixels of this image; the labels are 0 for a red cell, 1 for a white cell, 2 for a platelet
 */
public record BloodSmear(String name, INDArray image, List<LabeledBox> boxes) {
    public BloodSmear {
        boxes = List.copyOf(boxes);
    }

    /** Returns how many boxes have a label. */
    public int count(int label) {
        return (int) boxes.stream().filter(box -> box.label() == label).count();
    }
}
