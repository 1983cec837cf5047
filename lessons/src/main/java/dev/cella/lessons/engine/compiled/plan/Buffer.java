package dev.cella.lessons.engine.compiled.plan;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Memory for numbers outside the heap, which operations of a program use one after another. */
public final class Buffer {
    /** oneDNN's loops are fastest on memory that starts at a cache line. */
    private static final int LINE = 16;

    private final INDArray raw;
    private final long start;
    private final long size;
    private int users;

    /** Reserves {@code size} floats. */
    public Buffer(long size) {
        raw = Nd4j.createUninitializedDetached(DataType.FLOAT, size + LINE);
        start = (LINE - Place.addressOf(raw) / Float.BYTES % LINE) % LINE;
        this.size = size;
    }

    public long size() {
        return size;
    }

    public Place place() {
        return Place.after(raw, start, size);
    }

    /** Returns the first numbers as an array of this shape, in rows; writing into it changes the buffer. */
    public INDArray as(long... shape) {
        return Nd4j.create(raw.data(), shape, Nd4j.getStrides(shape, 'c'), start, 'c');
    }

    /** Starts with one user. */
    public Buffer begin() {
        users = 1;
        return this;
    }

    /** Adds one operation that still reads or writes here. */
    public Buffer share() {
        users++;
        return this;
    }

    /** Takes away one; returns whether nobody needs the numbers any more. */
    public boolean release() {
        return --users == 0;
    }

    public boolean isShared() {
        return users > 1;
    }

    public void free() {
        raw.close();
    }
}
