package dev.cella.lessons.singleshot;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses the background boxes that a detector learns from: those that it gets most wrong.
 *
 * <p>Nearly all prior boxes lie on the background. If all of them counted, the few objects would hardly matter. So only the
 * negatives with the highest loss are kept, at most {@link #RATIO} per positive. Source: Liu et al., SSD (2016), section 2.2,
 * "hard negative mining".
 */
public final class HardNegatives {
    /** Negatives that are kept per positive. */
    public static final int RATIO = 3;

    private HardNegatives() {}

    /**
     * Returns which negatives are kept.
     *
     * @param losses how wrong each prior box is about its class
     * @param positive whether it is matched to an object; those are never among the result
     * @param count how many negatives to keep, if there are as many
     * @return in the order of {@code losses}; of equal losses, the first ones are kept
     * @throws IllegalArgumentException if there is not one loss per prior box
     */
    public static boolean[] hardNegatives(double[] losses, boolean[] positive, int count) {
        if (losses.length != positive.length) {
            throw new IllegalArgumentException(losses.length + " losses do not fit " + positive.length
                    + " prior boxes (must be one each); take both from the same image");
        }
        boolean[] kept = new boolean[losses.length];
        IntStream.range(0, losses.length)
                .filter(i -> !positive[i])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> losses[i]).reversed())
                .limit(count)
                .forEach(i -> kept[i] = true);
        return kept;
    }
}
