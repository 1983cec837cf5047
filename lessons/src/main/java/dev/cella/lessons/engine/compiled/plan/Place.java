package dev.cella.lessons.engine.compiled.plan;

import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An address as JavaCPP wants it; whoever makes one keeps the memory alive. */
public final class Place extends Pointer {
    private static final int FLOAT = 4;

    private Place(long address, long floats) {
        super();
        this.address = address;
        this.limit = floats * FLOAT;
        this.capacity = floats * FLOAT;
    }

    /** Returns the place of the first number of an array of floats, also if it is a part of another array. */
    public static Place of(INDArray array) {
        return new Place(addressOf(array), array.length());
    }

    /** Returns the place of the number at {@code start} in an array, and of those after it. */
    public static Place after(INDArray array, long start, long numbers) {
        return new Place(addressOf(array) + FLOAT * start, numbers);
    }

    /** Returns the address of the first number; DL4J's own method forgets where a part begins. */
    public static long addressOf(INDArray array) {
        return array.data().pointer().address() + FLOAT * array.offset();
    }
}
