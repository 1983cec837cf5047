package dev.cella.lessons.handmade;

import dev.cella.lessons.convolve.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How much the four neighbors of a pixel are brighter than the pixel itself, added up: positive at dark spots, negative at bright
 * ones, 0 on a ramp.
 *
 * <p>Source: Gonzalez and Woods, Digital Image Processing (4th edition, 2018), section 3.6.
 */
public record Laplacian() implements ClassicFilter {
    @Override
    public INDArray kernel() {
        return Kernels.kernel(0, 1, 0, 1, -4, 1, 0, 1, 0);
    }

    @Override
    public String name() {
        return "Laplacian";
    }
}
