package dev.cella.lessons.engine.compiled.plan;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A row of floats outside the heap, copied piece by piece to Java arrays and back. */
public final class Numbers {
    private final FloatBuffer floats;

    private Numbers(Place place, long length) {
        floats = new FloatPointer(place).capacity(length).asBuffer();
    }

    public static Numbers of(INDArray array) {
        return new Numbers(Place.of(array), array.length());
    }

    /** Copies the numbers from {@code start} on to the first {@code count} elements of an array. */
    public void read(int start, float[] to, int count) {
        floats.get(start, to, 0, count);
    }

    public void write(int start, float[] from, int count) {
        floats.put(start, from, 0, count);
    }
}
