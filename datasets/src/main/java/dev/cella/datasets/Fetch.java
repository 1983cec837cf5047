package dev.cella.datasets;

import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Downloads sets ahead of time from the command line, as the container image does: {@code Fetch breastmnist
 * retinamnist}.
 *
 * <p>Downloads go to the cache ({@code CELLA_CACHE}). A set that cannot be downloaded is reported in one line. That is
 * not a failure, because a stand-in replaces it.
 */
public final class Fetch {
    private Fetch() {}

    /**
     * Fetches the named sets; without a name, prints all names.
     *
     * @throws IllegalArgumentException if one of the names is unknown; then nothing is fetched
     */
    public static void main(String[] names) {
        if (names.length == 0) {
            System.out.println("Name the sets to fetch: "
                    + DataSets.all().stream().map(DataSetFacts::name).collect(Collectors.joining(", ")));
        }
        var sources = Arrays.stream(names).map(DataSets::source).toList();
        sources.forEach(DataSets::load);
    }
}
