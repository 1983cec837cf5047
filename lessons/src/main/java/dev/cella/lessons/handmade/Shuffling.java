package dev.cella.lessons.handmade;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Features that are given to the wrong images, to see how much a classifier relies on them. */
public final class Shuffling {
    private Shuffling() {}

    /**
     * Returns a table in which some columns were dealt out anew among the rows. A row gets the chosen columns of one other row, so
     * features that belong together stay together, and only their tie to the class is cut. Source: L. Breiman, Random forests
     * (2001), section 10.
     *
     * @param table {@code [N, F]}; not changed
     * @param columns which are shuffled
     * @param seed of the order
     */
    public static INDArray shuffled(INDArray table, int[] columns, long seed) {
        Random random = new Random(seed);
        random.nextLong(); // the first number hardly differs from seed to seed
        List<Integer> order = IntStream.range(0, (int) table.size(0)).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        INDArray shuffled = table.dup();
        for (int row = 0; row < order.size(); row++) {
            for (int column : columns) {
                shuffled.putScalar(row, column, table.getDouble(order.get(row), column));
            }
        }
        return shuffled;
    }
}
