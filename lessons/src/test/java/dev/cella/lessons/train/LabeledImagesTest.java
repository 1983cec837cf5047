package dev.cella.lessons.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class LabeledImagesTest {
    private final INDArray images = Nd4j.arange(5 * 2 * 3 * 3).reshape(5, 2, 3, 3);
    private final INDArray targets = Nd4j.eye(5);

    @Test
    void pickedRowsAreCopiesOfTheWholeImages() {
        LabeledImages picked = new LabeledImages(images, targets).pick(3, 0);

        assertArrayEquals(new long[] {2, 2, 3, 3}, picked.images().shape());
        assertEquals(images.slice(3), picked.images().slice(0));
        assertEquals(images.slice(0), picked.images().slice(1));
        assertEquals(targets.getRow(3), picked.targets().getRow(0));
    }

    @Test
    void pickingLeavesTheSourceAsItWas() {
        new LabeledImages(images, targets).pick(1);

        assertArrayEquals(new long[] {5, 2, 3, 3}, images.shape());
    }

    @Test
    void viewsAreReadInTheRightOrder() {
        INDArray secondChannel = images.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 2));

        LabeledImages picked = new LabeledImages(secondChannel, targets).pick(4);

        assertEquals(images.getDouble(4, 1, 2, 0), picked.images().getDouble(0, 0, 2, 0));
    }

    @Test
    void aShuffleHasEachRowOnceAndIsDecidedByItsSeed() {
        LabeledImages samples = new LabeledImages(images, targets);

        int[] order = samples.shuffledRows(1);

        assertArrayEquals(
                IntStream.range(0, 5).toArray(), Arrays.stream(order).sorted().toArray());
        assertArrayEquals(order, samples.shuffledRows(1));
    }

    @Test
    void imagesWithoutTargetsAreRefused() {
        var error = assertThrows(IllegalArgumentException.class, () -> new LabeledImages(images, Nd4j.eye(4)));

        assertEquals(
                "images [5, 2, 3, 3] and targets [4, 4] do not belong together (both need the same number of rows, at least"
                        + " 1, and at least 2 dimensions); take both from the same split",
                error.getMessage());
    }
}
