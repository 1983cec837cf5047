package dev.cella.lessons.train;

import dev.cella.lessons.engine.PickedRows;
import java.util.Arrays;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Images with their targets, from which rows are drawn.
 *
 * @param images {@code [N, …]}
 * @param targets {@code [N, …]}
 */
record LabeledImages(INDArray images, INDArray targets) {
    LabeledImages {
        if (targets.rank() == 1 && images.rank() > 1) {
            throw new IllegalArgumentException("targets " + shape(targets)
                    + " are one number per image (must be [N, K], one column per class); use split.targets(), not the"
                    + " class numbers of split.labels()");
        }
        if (images.rank() < 2 || targets.rank() < 2 || images.size(0) != targets.size(0) || images.isEmpty()) {
            throw new IllegalArgumentException("images " + shape(images) + " and targets " + shape(targets)
                    + " do not belong together (both need the same number of rows, at least 1, and at least 2"
                    + " dimensions); use both from the same split");
        }
        images = inRows(images);
        targets = inRows(targets);
    }

    /** Returns how many there are. */
    int size() {
        return (int) images.size(0);
    }

    /** Returns the rows {@code from} (inclusive) to {@code to} (exclusive), in order. */
    LabeledImages between(int from, int to) {
        int[] rows = new int[to - from];
        Arrays.setAll(rows, i -> from + i);
        return pick(rows);
    }

    /** Returns at most {@code count} of them, chosen by {@code seed}; all of them, in order, if there are no more. */
    LabeledImages some(int count, long seed) {
        return size() <= count ? this : pick(Arrays.copyOf(shuffledRows(seed), count));
    }

    /** Returns copies of the given rows. */
    LabeledImages pick(int... rows) {
        return new LabeledImages(PickedRows.of(images, rows), PickedRows.of(targets, rows));
    }

    /** Returns all row numbers in an order that {@code seed} determines. */
    int[] shuffledRows(long seed) {
        int[] rows = new int[size()];
        Arrays.setAll(rows, i -> i);
        Random random = new Random(seed);
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
        return rows;
    }

    /** Returns the same values with each row contiguous, so that drawing rows copies only those rows. */
    private static INDArray inRows(INDArray array) {
        return array.ordering() == 'c' && !array.isView() ? array : array.dup('c');
    }

    static String shape(INDArray array) {
        return Arrays.toString(array.shape());
    }
}
