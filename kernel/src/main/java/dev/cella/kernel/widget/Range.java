package dev.cella.kernel.widget;

/**
 * The part of a slider between two handles.
 *
 * @param low the left end
 * @param high the right end, not below the left one
 */
public record Range(int low, int high) {
    /** @throws IllegalArgumentException if {@code low > high} */
    public Range {
        if (low > high) {
            throw new IllegalArgumentException("range " + low + " to " + high
                    + " is turned round, and must go from the lower to the higher end; try " + high + ", " + low);
        }
    }

    @Override
    public String toString() {
        return low + " to " + high;
    }
}
