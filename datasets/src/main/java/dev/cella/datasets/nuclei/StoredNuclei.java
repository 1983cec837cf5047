package dev.cella.datasets.nuclei;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An image as it is kept in memory.
 *
 * @param name name of the image in the set
 * @param edge rows and columns
 * @param pixels {@code edge} × {@code edge} bytes, row by row
 * @param instances the number of the nucleus in each pixel, 1 to n, or 0
 * @param vanished nuclei that are too small or too much covered to have a pixel
 * @param overlap pixels of the full-size image that belong to more than one mask
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never changed
record StoredNuclei(String name, int edge, byte[] pixels, short[] instances, int vanished, int overlap) {

    /**
     * Keeps an image; nuclei without a pixel are dropped, and the others are numbered from 1 without gaps.
     *
     * @param nuclei how many there are, also without a pixel
     */
    static StoredNuclei of(String name, int edge, byte[] pixels, int[] instances, int nuclei, int overlap) {
        int[] found = Arrays.stream(instances)
                .filter(number -> number > 0)
                .sorted()
                .distinct()
                .toArray();
        short[] numbers = new short[instances.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) (instances[i] == 0 ? 0 : 1 + Arrays.binarySearch(found, instances[i]));
        }
        return new StoredNuclei(name, edge, pixels, numbers, nuclei - found.length, overlap);
    }

    /** Returns the number of nuclei. */
    int count() {
        int most = 0;
        for (short number : instances) {
            most = Math.max(most, number);
        }
        return most;
    }

    NucleusImage sample() {
        float[] image = new float[pixels.length];
        float[] numbers = new float[pixels.length];
        copyImage(image, 0);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = instances[i];
        }
        return new NucleusImage(name, array(image, 1, edge, edge), array(numbers, edge, edge));
    }

    /** Copies the pixels as numbers from 0 to 1. */
    void copyImage(float[] values, int offset) {
        for (int i = 0; i < pixels.length; i++) {
            values[offset + i] = (pixels[i] & 0xff) / 255f;
        }
    }

    /** Copies 1 for each pixel of a nucleus, and 0 for the others. */
    void copyMask(float[] values, int offset) {
        for (int i = 0; i < instances.length; i++) {
            values[offset + i] = instances[i] == 0 ? 0 : 1;
        }
    }

    static INDArray array(float[] values, long... shape) {
        return Nd4j.create(values, shape, DataType.FLOAT);
    }
}
