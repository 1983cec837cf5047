package dev.cella.lessons.architecture.exercise;

/** The branches of an inception module. */
public enum Branch {
    /** A 1×1 convolution. */
    ONE_BY_ONE(1),

    /** A 3×3 convolution. */
    THREE_BY_THREE(3),

    /** A 5×5 convolution. */
    FIVE_BY_FIVE(5),

    /** A max pooling over 3×3 values, and a 1×1 convolution. */
    POOL(1);

    private final int kernelSize;

    Branch(int kernelSize) {
        this.kernelSize = kernelSize;
    }

    /** Returns the side of the convolution's kernel. */
    int kernelSize() {
        return kernelSize;
    }
}
