package dev.cella.datasets.medmnist;

import dev.cella.datasets.set.DataSet;
import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.store.TransferListener;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import tech.tablesaw.api.Table;

/**
 * One MedMNIST set: images of 28×28 pixels or volumes of 28×28×28, their labels and their facts. The sets also exist in
 * larger sizes (MedMNIST+).
 *
 * <p>{@link #load} finds the official file or generates a stand-in, and prints where the images come from. Labels are
 * read at once, pixels on demand. Immutable and thread-safe. Not for clinical use.
 */
public final class MedMnist implements DataSet<ClassifiedImage> {
    private final MedMnistFacts facts;
    private final Origin origin;
    private final ImageSplit train;
    private final ImageSplit validation;
    private final ImageSplit test;

    MedMnist(MedMnistFacts facts, Origin origin, StoredSplit train, StoredSplit validation, StoredSplit test) {
        this.facts = facts;
        this.origin = origin;
        this.train = new ImageSplit(facts, train, train.range(facts));
        this.validation = new ImageSplit(facts, validation, validation.range(facts));
        this.test = new ImageSplit(facts, test, test.range(facts));
    }

    /** Returns the facts of the 18 sets with images of 28 pixels. */
    public static List<MedMnistFacts> all() {
        return Registry.all();
    }

    /**
     * Loads a set: from the folder {@code CELLA_DATA}, from the cache, from its official address, or as a stand-in.
     *
     * @param name such as {@code breastmnist}, with images of 28 pixels, or {@code breastmnist_64}
     * @throws IllegalArgumentException if no set has that name
     */
    public static MedMnist load(String name) {
        return DataSets.load(new MedMnistSource(Registry.named(name)));
    }

    /**
     * Loads a set with larger images (MedMNIST+).
     *
     * @param name such as {@code breastmnist}
     * @param size width and height in pixels: 28, 64, 128 or 224 for images, 28 or 64 for volumes
     * @throws IllegalArgumentException if no set has that name, or the set does not have that size
     */
    public static MedMnist load(String name, int size) {
        return DataSets.load(new MedMnistSource(Registry.named(name, size)));
    }

    /**
     * Loads a set as {@link #load(String)} does, and reports the progress of its download.
     *
     * @param name such as {@code breastmnist}
     * @param listener is notified of files that are refused, and of the progress of a download
     * @throws IllegalArgumentException if no set has that name
     */
    public static MedMnist load(String name, TransferListener listener) {
        return DataSets.load(new MedMnistSource(Registry.named(name)), listener);
    }

    /**
     * Reads a set from a file of MedMNIST's layout, official or not; {@link #origin()} says which.
     *
     * @param name the set that the file holds; the file determines the size of its images
     * @param npz the file
     * @throws IllegalArgumentException if no set has that name
     * @throws UncheckedIOException if the file cannot be read or does not hold such a set
     */
    public static MedMnist open(String name, Path npz) {
        return DataSets.open(new MedMnistSource(Archive.inSizeOf(npz, Registry.named(name))), npz);
    }

    /**
     * Generates the stand-in of a set without searching for the real one.
     *
     * @param name such as {@code breastmnist}
     * @param seed the same seed generates the same bytes
     * @throws IllegalArgumentException if no set has that name
     */
    public static MedMnist standIn(String name, long seed) {
        return new MedMnistSource(Registry.named(name)).generate(seed);
    }

    @Override
    public MedMnistFacts facts() {
        return facts;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<ImageSplit> splits() {
        return List.of(train, validation, test);
    }

    @Override
    public ImageSplit train() {
        return train;
    }

    @Override
    public ImageSplit validation() {
        return validation;
    }

    @Override
    public ImageSplit test() {
        return test;
    }

    /**
     * Returns the labels of all three splits, one row per sample: {@code split} (text), {@code index} in the split,
     * {@code label}, {@code class} (text). A sample of a multi-label set has one row per finding, or one row with label
     * -1.
     */
    @Override
    public Table labels() {
        return new LabelTable(facts).with(train).with(validation).with(test).table();
    }

    @Override
    public String toString() {
        return facts.title() + ", " + facts.modality() + ": " + train.size() + " train, " + validation.size()
                + " validation, " + test.size() + " test; " + origin.text();
    }
}
