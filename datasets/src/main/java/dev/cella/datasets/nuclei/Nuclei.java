package dev.cella.datasets.nuclei;

import dev.cella.datasets.set.BasicFacts;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.DataSet;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.SplitRule;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Fluorescent nuclei with a mask for each: images of stage 1 of the 2018 Data Science Bowl (BBBC038), or a stand-in.
 * Immutable. Not for clinical use.
 *
 * <p>The real images come from the archive {@code dsb2018/stage1_train_subset.zip} or {@code dsb2018/stage1_train.zip}
 * in the data folder, laid out as {@code ID/images/ID.png} and {@code ID/masks/*.png}. The second is the official
 * archive, which is offered without a checksum; of it, the first 160 images in alphabetical order are used that have
 * 256 × 256 pixels, are gray, and have a dark background. In this order, the first 5/8 are for training, the next 1/8
 * for validation, the others for testing: 100, 20 and 40. Nothing is known about which images come from the same
 * experiment, so similar ones may be in different splits.
 *
 * <p>Pixels are averaged to the size that is asked for. The number of a pixel is the one that covers most of it. A
 * pixel that belongs to two masks gets the number of the later one.
 */
public final class Nuclei implements DataSet<NucleusImage> {
    static final DataSetFacts FACTS = new BasicFacts(
            "nuclei",
            "Nuclei",
            "fluorescent nuclei in the light microscope",
            List.of("nucleus"),
            SplitRule.BY_SAMPLE,
            "CC0",
            "J. C. Caicedo et al., Nucleus segmentation across imaging experiments: the 2018 Data Science Bowl, Nature"
                    + " Methods 16:1247-1253, 2019",
            URI.create("https://bbbc.broadinstitute.org/BBBC038"));

    /** Rows and columns of an image unless you choose others. */
    public static final int USUAL_EDGE = 128;

    private final Origin origin;
    private final NucleusSplit train;
    private final NucleusSplit validation;
    private final NucleusSplit test;

    Nuclei(Origin origin, NucleusSplit train, NucleusSplit validation, NucleusSplit test) {
        this.origin = origin;
        this.train = train;
        this.validation = validation;
        this.test = test;
    }

    /**
     * Loads images of 128 × 128 pixels from the folder {@code CELLA_DATA}, or generates a stand-in, and prints which.
     */
    public static Nuclei load() {
        return load(USUAL_EDGE);
    }

    /**
     * Loads images from the folder {@code CELLA_DATA}, or generates a stand-in, and prints which.
     *
     * @param edge rows and columns: 64, 96, 128 or 256
     * @throws IllegalArgumentException if the edge is another one
     */
    public static Nuclei load(int edge) {
        return DataSets.load(new NucleiSource(edge));
    }

    /** Generates the stand-in of 128 × 128 pixels; the same seed gives the same bytes on every machine. */
    public static Nuclei standIn(long seed) {
        return standIn(seed, USUAL_EDGE);
    }

    /**
     * Generates the stand-in without searching for the real images; the same seed gives the same bytes on every
     * machine, and the same scenes at every size.
     *
     * @param edge rows and columns: 64, 96, 128 or 256
     * @throws IllegalArgumentException if the edge is another one
     */
    public static Nuclei standIn(long seed, int edge) {
        return new NucleiSource(edge).generate(seed);
    }

    @Override
    public DataSetFacts facts() {
        return FACTS;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<NucleusSplit> splits() {
        return List.of(train, validation, test);
    }

    @Override
    public NucleusSplit train() {
        return train;
    }

    @Override
    public NucleusSplit validation() {
        return validation;
    }

    @Override
    public NucleusSplit test() {
        return test;
    }

    /**
     * Returns one row per nucleus: {@code split}, {@code index}, {@code image}, {@code nucleus} (its number in the
     * image), and the edges of its box {@code top}, {@code left}, {@code bottom}, {@code right} in pixels.
     */
    @Override
    public Table labels() {
        StringColumn split = StringColumn.create("split");
        StringColumn image = StringColumn.create("image");
        List<IntColumn> numbers = List.of(
                IntColumn.create("index"),
                IntColumn.create("nucleus"),
                IntColumn.create("top"),
                IntColumn.create("left"),
                IntColumn.create("bottom"),
                IntColumn.create("right"));
        for (NucleusSplit part : splits()) {
            for (int i = 0; i < part.size(); i++) {
                NucleusImage sample = part.sample(i);
                List<BoundingBox> boxes = sample.boxes();
                for (int n = 0; n < boxes.size(); n++) {
                    split.append(part.name());
                    image.append(sample.name());
                    append(numbers, i, n + 1, boxes.get(n));
                }
            }
        }
        return Table.create(FACTS.title() + " labels", split, numbers.get(0), image)
                .addColumns(numbers.subList(1, numbers.size()).toArray(IntColumn[]::new));
    }

    private static void append(List<IntColumn> columns, int index, int nucleus, BoundingBox box) {
        columns.get(0).append(index);
        columns.get(1).append(nucleus);
        columns.get(2).append((int) box.top());
        columns.get(3).append((int) box.left());
        columns.get(4).append((int) box.bottom());
        columns.get(5).append((int) box.right());
    }

    /**
     * Returns what was lost in reading, one row per image: {@code split}, {@code index}, {@code image}, {@code nuclei}
     * (those that are left), {@code vanished} (nuclei that have no pixel at this size), {@code overlap} (pixels of the
     * full-size image that belong to more than one mask).
     */
    public Table faults() {
        StringColumn split = StringColumn.create("split");
        StringColumn image = StringColumn.create("image");
        List<IntColumn> numbers = Stream.of("index", "nuclei", "vanished", "overlap")
                .map(IntColumn::create)
                .toList();
        for (NucleusSplit part : splits()) {
            for (int i = 0; i < part.size(); i++) {
                StoredNuclei stored = part.stored().get(i);
                split.append(part.name());
                image.append(stored.name());
                numbers.get(0).append(i);
                numbers.get(1).append(stored.count());
                numbers.get(2).append(stored.vanished());
                numbers.get(3).append(stored.overlap());
            }
        }
        return Table.create(FACTS.title() + " faults", split, numbers.get(0), image)
                .addColumns(numbers.subList(1, numbers.size()).toArray(IntColumn[]::new));
    }

    @Override
    public String toString() {
        return FACTS.title() + ": " + train.size() + " train, " + validation.size() + " validation, " + test.size()
                + " test; " + origin.text();
    }
}
