package dev.cella.datasets.medmnist;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One image or volume of a split, with its class or findings.
 *
 * @param split the split it belongs to
 * @param index its position there
 */
public record ClassifiedImage(ImageSplit split, int index) {
    /** Returns the pixels as float32 {@code [C, H, W]}, those of a volume as {@code [C, D, H, W]}. */
    public INDArray image(Scale scale) {
        return split.image(index, scale);
    }

    /** Returns the name of the class, or the findings of a multi-label set joined by commas. */
    public String className() {
        return split.className(index);
    }
}
