package dev.cella.datasets.set;

/** Prints where the data of a set comes from and how it may be used. */
final class Announcement {
    private static final String CAUTION = "Not for clinical use.";

    private Announcement() {}

    /** Prints two lines: what the data is, and who owns it. */
    static <D extends DataSet<?>> D print(D set) {
        var facts = set.facts();
        System.out.println(facts.title() + ": " + facts.modality() + ", " + set.size() + " samples, "
                + set.origin().text() + ".");
        System.out.println("Source: " + facts.source() + " (" + facts.citation() + "), license " + facts.license()
                + ". " + CAUTION);
        return set;
    }

    /**
     * Prints one line that names the set and says that its data is not real.
     *
     * @param why the reason, half a sentence
     */
    static <D extends DataSet<?>> D printStandIn(D set, String why) {
        System.out.println("stand-in for " + set.facts().name() + ": " + set.size() + " generated samples (seed "
                + DataSets.USUAL_SEED + ") instead of real ones, because " + why + ". " + CAUTION);
        return set;
    }
}
