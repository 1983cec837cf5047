package dev.cella.datasets.medmnist;

import dev.cella.datasets.phantom.Phantom;
import dev.cella.datasets.store.Checksum;
import dev.cella.datasets.store.KnownFile;
import dev.cella.datasets.store.Lookup;
import dev.cella.datasets.store.Store;
import dev.cella.datasets.store.TransferListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * One MedMNIST set: pictures of 28×28 pixels or volumes of 28×28×28, labels, and what is known of them.
 *
 * <p>{@link #load} finds the official file or makes a stand-in; both print where the pictures come from. Labels are read
 * at once, pixels when first asked for. Immutable and safe for several threads. Not for clinical use.
 */
public final class MedMnist {
    /** The seed of a stand-in that nobody asked for by seed. */
    public static final long USUAL_SEED = 1;

    private final MedMnistFacts facts;
    private final Origin origin;
    private final Split train;
    private final Split validation;
    private final Split test;

    private MedMnist(MedMnistFacts facts, Origin origin, StoredSplit train, StoredSplit validation, StoredSplit test) {
        this.facts = facts;
        this.origin = origin;
        this.train = new Split(facts, train, 0, train.size());
        this.validation = new Split(facts, validation, 0, validation.size());
        this.test = new Split(facts, test, 0, test.size());
    }

    /** The 18 sets. */
    public static List<MedMnistFacts> all() {
        return Registry.all();
    }

    /**
     * Finds a set: in the folder {@code CELLA_DATA}, in the cache, at its official address, or makes a stand-in.
     *
     * @param name such as {@code breastmnist}
     * @throws IllegalArgumentException if there is no set of that name
     */
    public static MedMnist load(String name) {
        return load(name, new DownloadLine(Registry.named(name)));
    }

    /**
     * As {@link #load(String)}, and tells how a download goes.
     *
     * @param name such as {@code breastmnist}
     * @param listener hears of files that are refused, and of a download's progress
     * @throws IllegalArgumentException if there is no set of that name
     */
    public static MedMnist load(String name, TransferListener listener) {
        return load(name, Store.fromEnvironment(), listener);
    }

    static MedMnist load(String name, Store store, TransferListener listener) {
        var facts = Registry.named(name);
        var lookup = store.find(new KnownFile("medmnist/" + name + ".npz", facts.url(), facts.md5()), listener);
        if (lookup instanceof Lookup.Found found) {
            return announced(read(facts, found.file(), new Origin.OfficialFile(found.file())));
        }
        var why = ((Lookup.Missing) lookup).why();
        var standIn = made(facts, USUAL_SEED);
        System.out.println("stand-in for " + name + ": " + standIn.size() + " pictures made from seed " + USUAL_SEED
                + ", not real ones (" + why + "). Not for clinical use.");
        return standIn;
    }

    /**
     * Reads a set from a file of MedMNIST's layout, official or not; {@link #origin()} says which.
     *
     * @param name the set that the file holds
     * @param npz the file
     * @throws IllegalArgumentException if there is no set of that name
     * @throws UncheckedIOException if the file cannot be read or does not hold such a set
     */
    public static MedMnist open(String name, Path npz) {
        var facts = Registry.named(name);
        try {
            var md5 = Checksum.md5(npz);
            var origin = md5.equals(facts.md5()) ? new Origin.OfficialFile(npz) : new Origin.OtherFile(npz, md5);
            return announced(read(facts, npz, origin));
        } catch (IOException e) {
            throw new UncheckedIOException(npz + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Makes the stand-in of a set, without looking for the real one.
     *
     * @param name such as {@code breastmnist}
     * @param seed the same seed makes the same bytes
     * @throws IllegalArgumentException if there is no set of that name
     */
    public static MedMnist standIn(String name, long seed) {
        return made(Registry.named(name), seed);
    }

    /** What is known of the set. */
    public MedMnistFacts facts() {
        return facts;
    }

    /** Where these pictures came from. */
    public Origin origin() {
        return origin;
    }

    /** The samples to learn from. */
    public Split train() {
        return train;
    }

    /** The samples to choose by. */
    public Split validation() {
        return validation;
    }

    /** The samples to judge by, once. */
    public Split test() {
        return test;
    }

    /** Number of samples of all three splits. */
    public int size() {
        return train.size() + validation.size() + test.size();
    }

    /**
     * The labels of all three splits, one row a sample: {@code split} (text), {@code index} in the split, {@code label},
     * {@code class} (text). In a multi-label set a sample has one row a finding, or one row with label -1.
     */
    public Table labels() {
        return new LabelTable(facts).with(train).with(validation).with(test).table();
    }

    private static MedMnist read(MedMnistFacts facts, Path file, Origin origin) {
        try {
            var archive = Archive.open(facts, file);
            return new MedMnist(
                    facts,
                    origin,
                    archive.samples("train", "train"),
                    archive.samples("validation", "val"),
                    archive.samples("test", "test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static MedMnist made(MedMnistFacts facts, long seed) {
        var standIn = new StandInSet(facts, Phantom.of(facts.name()), seed);
        return new MedMnist(
                facts,
                new Origin.StandIn(seed),
                standIn.samples("train", 0),
                standIn.samples("validation", 1),
                standIn.samples("test", 2));
    }

    private static MedMnist announced(MedMnist set) {
        var facts = set.facts;
        System.out.println(
                facts.title() + ": " + facts.modality() + ", " + set.size() + " samples, " + set.origin.text() + ".");
        System.out.println("Source: " + facts.url().resolve("..") + " (MedMNIST), license " + facts.license()
                + ". Not for clinical use.");
        return set;
    }

    @Override
    public String toString() {
        return facts.title() + ", " + facts.modality() + ": " + train.size() + " train, " + validation.size()
                + " validation, " + test.size() + " test; " + origin.text();
    }
}
