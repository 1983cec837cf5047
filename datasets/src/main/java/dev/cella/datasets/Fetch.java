package dev.cella.datasets;

import dev.cella.datasets.medmnist.MedMnist;

/**
 * Command line that fetches sets ahead of time, as the container image does: {@code Fetch breastmnist retinamnist}.
 *
 * <p>They go to the cache ({@code CELLA_CACHE}). A set that cannot be had is named in a line and is no failure, since its
 * stand-in is made wherever it is asked for.
 */
public final class Fetch {
    private Fetch() {}

    /**
     * Fetches the named sets.
     *
     * @throws IllegalArgumentException if there is no set of a name
     */
    public static void main(String[] names) {
        for (String name : names) {
            MedMnist.load(name);
        }
    }
}
