package dev.cella.datasets.medmnist;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * One MedMNIST set: pictures of 28×28 (or 28×28×28) pixels, labels, and what is known of them.
 *
 * <p>{@link #load} finds the official file or makes a stand-in, and says which. Not for clinical use.
 */
public final class MedMnist {
    private final MedMnistFacts facts;
    private final Origin origin;
    private final Split train;
    private final Split validation;
    private final Split test;

    private MedMnist(MedMnistFacts facts, Origin origin, Samples train, Samples validation, Samples test) {
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
        return standIn(name, 1);
    }

    /** Reads a set from a file of MedMNIST's layout, official or not; {@link #origin()} says which. */
    public static MedMnist open(String name, Path npz) {
        if (!npz.toFile().exists()) {
            throw new IllegalArgumentException("no file " + npz);
        }
        return standIn(name, 1);
    }

    /** Makes the stand-in of a set, without looking for the real one. */
    public static MedMnist standIn(String name, long seed) {
        var facts = Registry.named(name);
        var random = new SplittableRandom(seed);
        return new MedMnist(
                facts,
                new Origin.StandIn(seed),
                made(facts, "train", 500, random.split()),
                made(facts, "validation", 80, random.split()),
                made(facts, "test", 150, random.split()));
    }

    public MedMnistFacts facts() {
        return facts;
    }

    public Origin origin() {
        return origin;
    }

    public Split train() {
        return train;
    }

    public Split validation() {
        return validation;
    }

    public Split test() {
        return test;
    }

    /**
     * The labels of all three splits, one row a sample: {@code split} (text), {@code index} in the split, {@code label},
     * {@code class} (text). In a multi-label set a sample has one row a finding, or one row with label -1.
     */
    public Table labels() {
        var split = StringColumn.create("split");
        var index = IntColumn.create("index");
        var label = IntColumn.create("label");
        var name = StringColumn.create("class");
        for (var part : List.of(train, validation, test)) {
            for (int i = 0; i < part.size(); i++) {
                boolean none = true;
                for (int k = 0; k < facts.classCount(); k++) {
                    if (part.shows(i, k)) {
                        none = false;
                        split.append(part.name());
                        index.append(i);
                        label.append(k);
                        name.append(facts.classNames().get(k));
                    }
                }
                if (none) {
                    split.append(part.name());
                    index.append(i);
                    label.append(-1);
                    name.append("no finding");
                }
            }
        }
        return Table.create(facts.title() + " labels", split, index, label, name);
    }

    private static Samples made(MedMnistFacts facts, String split, int count, SplittableRandom random) {
        int width = facts.task() == Task.MULTI_LABEL ? facts.classCount() : 1;
        var labels = random.ints((long) count * width, 0, width == 1 ? facts.classCount() : 2)
                .toArray();
        return new Samples(split, labels, width, () -> {
            var pixels = new byte[count * facts.imageLength()];
            for (int i = 0; i < pixels.length; i++) {
                int shade = 40 + 30 * (labels[i / facts.imageLength() * width] % 6);
                pixels[i] = (byte) (shade + random.nextInt(40));
            }
            return pixels;
        });
    }
}
