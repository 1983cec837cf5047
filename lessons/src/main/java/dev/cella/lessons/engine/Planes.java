package dev.cella.lessons.engine;

import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;

/**
 * Copies the planes of pixels of an array {@code [N, C, H, W]} to Java arrays and back, because loops over Java arrays
 * are compiled to vector instructions. Several threads can read and write different planes.
 */
final class Planes {
    final int images;
    final int channels;
    /** Returns the number of pixels of a plane. */
    final int size;

    private final FloatBuffer floats;

    /** Is kept, because its numbers are freed with it, even while they are read. */
    private final INDArray array;

    /** Creates the planes of {@code array}, which {@link #suits} and is {@link #inOrder}. */
    Planes(INDArray array) {
        this.array = array;
        images = (int) array.size(0);
        channels = (int) array.size(1);
        size = (int) (array.size(2) * array.size(3));
        FloatPointer start = new FloatPointer(array.data().addressPointer());
        floats = start.capacity(array.length()).asBuffer();
    }

    /** Returns whether {@code array} has a type and shape that this class supports. */
    static boolean suits(INDArray array) {
        return array.dataType() == DataType.FLOAT && array.rank() == 4 && array.length() < Integer.MAX_VALUE;
    }

    /** Returns the array itself, or a copy if its numbers are not contiguous, row by row. */
    static INDArray inOrder(INDArray array) {
        return array.ordering() == 'c' && Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
    }

    /** Copies a plane to the first {@link #size} elements of {@code plane}. */
    void read(int image, int channel, float[] plane) {
        try {
            floats.get(start(image, channel), plane, 0, size);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    void write(int image, int channel, float[] plane) {
        try {
            floats.put(start(image, channel), plane, 0, size);
        } finally {
            Reference.reachabilityFence(array);
        }
    }

    private int start(int image, int channel) {
        return (image * channels + channel) * size;
    }
}
