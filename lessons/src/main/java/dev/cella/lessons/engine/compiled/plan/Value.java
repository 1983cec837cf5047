package dev.cella.lessons.engine.compiled.plan;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one layer hands to the next: an array of a fixed shape with the images first. Maps {@code [N, C, H, W]} are kept
 * pixel by pixel, with all channels of a pixel side by side ({@code nhwc}), which is fastest; everything else row by
 * row.
 */
public final class Value {
    private final long[] shape;
    private final Buffer numbers;
    private final boolean learns;
    private Buffer gradient;

    /** @param learns whether its gradient is needed */
    public Value(long[] shape, Buffer numbers, boolean learns) {
        this.shape = shape;
        this.numbers = numbers;
        this.learns = learns;
    }

    public long[] shape() {
        return shape;
    }

    public long images() {
        return shape[0];
    }

    public long channels() {
        return shape[1];
    }

    /** Returns the shape of maps; a row counts as maps of one pixel. */
    public long[] maps() {
        return shape.length == 2 ? new long[] {shape[0], shape[1], 1, 1} : shape;
    }

    public boolean isMaps() {
        return shape.length == 4;
    }

    public boolean isRow() {
        return shape.length == 2;
    }

    public long length() {
        long product = 1;
        for (long side : shape) {
            product *= side;
        }
        return product;
    }

    public Buffer numbers() {
        return numbers;
    }

    public boolean learns() {
        return learns;
    }

    /** Returns the sum of the gradients that readers have given so far; null before the first. */
    public Buffer gradient() {
        return gradient;
    }

    public void setGradient(Buffer sum) {
        gradient = sum;
    }

    /** Returns the numbers as a row for each pixel, {@code [N·H·W, C]}; for a row, {@code [N, C]}. */
    public INDArray rows(Buffer buffer) {
        return buffer.as(length() / channels(), channels());
    }
}
