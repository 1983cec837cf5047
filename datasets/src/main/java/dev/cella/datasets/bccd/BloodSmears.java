package dev.cella.datasets.bccd;

import dev.cella.datasets.set.BasicFacts;
import dev.cella.datasets.set.DataSet;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.SplitRule;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Blood smears with a box around each cell: the Blood Cell Count and Detection set (BCCD), or a stand-in. Immutable.
 * Not for clinical use.
 *
 * <p>The images have 96 × 128 pixels, a fifth of the official 480 × 640 in each direction. There is no official file
 * with a checksum. To use the real set, clone its repository (MIT license) and put its folder {@code BCCD} into
 * {@code bccd} in the data folder: {@code bccd/BCCD/JPEGImages}, {@code Annotations} and {@code ImageSets}.
 */
public final class BloodSmears implements DataSet<BloodSmear> {
    static final DataSetFacts FACTS = new BasicFacts(
            "bccd",
            "BCCD",
            "stained blood smears in the light microscope",
            List.of("red cell", "white cell", "platelet"),
            SplitRule.AS_PUBLISHED,
            "MIT",
            "Shenggan, BCCD Dataset, GitHub, 2017",
            URI.create("https://github.com/Shenggan/BCCD_Dataset"));

    private final Origin origin;
    private final SmearSplit train;
    private final SmearSplit validation;
    private final SmearSplit test;

    BloodSmears(Origin origin, SmearSplit train, SmearSplit validation, SmearSplit test) {
        this.origin = origin;
        this.train = train;
        this.validation = validation;
        this.test = test;
    }

    /** Loads the smears from the folder {@code CELLA_DATA}, or generates a stand-in, and prints which. */
    public static BloodSmears load() {
        return DataSets.load(new BloodSmearSource());
    }

    /**
     * Generates the stand-in without searching for the real smears; the same seed gives the same bytes on every
     * machine.
     */
    public static BloodSmears standIn(long seed) {
        return new BloodSmearSource().generate(seed);
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
    public List<SmearSplit> splits() {
        return List.of(train, validation, test);
    }

    @Override
    public SmearSplit train() {
        return train;
    }

    @Override
    public SmearSplit validation() {
        return validation;
    }

    @Override
    public SmearSplit test() {
        return test;
    }

    /**
     * Returns one row per box: {@code split}, {@code index}, {@code image}, {@code label}, {@code class}, and its edges
     * {@code top}, {@code left}, {@code bottom}, {@code right} in pixels.
     */
    @Override
    public Table labels() {
        StringColumn split = StringColumn.create("split");
        IntColumn index = IntColumn.create("index");
        StringColumn image = StringColumn.create("image");
        IntColumn label = IntColumn.create("label");
        StringColumn name = StringColumn.create("class");
        List<DoubleColumn> edges = List.of(
                DoubleColumn.create("top"),
                DoubleColumn.create("left"),
                DoubleColumn.create("bottom"),
                DoubleColumn.create("right"));
        for (SmearSplit part : splits()) {
            for (int i = 0; i < part.size(); i++) {
                for (LabeledBox box : part.stored().get(i).boxes()) {
                    split.append(part.name());
                    index.append(i);
                    image.append(part.stored().get(i).name());
                    label.append(box.label());
                    name.append(FACTS.classNames().get(box.label()));
                    edges.get(0).append(box.box().top());
                    edges.get(1).append(box.box().left());
                    edges.get(2).append(box.box().bottom());
                    edges.get(3).append(box.box().right());
                }
            }
        }
        return Table.create(FACTS.title() + " labels", split, index, image, label, name)
                .addColumns(edges.toArray(DoubleColumn[]::new));
    }

    /**
     * Returns what is wrong with the labels, one row per image: {@code split}, {@code index}, {@code image},
     * {@code boxes}, and
     *
     * <ul>
     *   <li>{@code empty}: boxes without an area; they were dropped
     *   <li>{@code clipped}: boxes that reached out of the image; they were cut off at its border
     *   <li>{@code doubled}: pairs of boxes of one class whose intersection over union exceeds 0.8; both were kept
     *   <li>{@code unboxed}: share of the stained pixels (green at least 25 of 255 below the background) that lie in no
     *       box, from 0 to 1; a large one means that cells are not labeled
     * </ul>
     */
    public Table faults() {
        StringColumn split = StringColumn.create("split");
        StringColumn image = StringColumn.create("image");
        DoubleColumn unboxed = DoubleColumn.create("unboxed");
        List<IntColumn> counts = Stream.of("index", "boxes", "empty", "clipped", "doubled")
                .map(IntColumn::create)
                .toList();
        for (SmearSplit part : splits()) {
            for (int i = 0; i < part.size(); i++) {
                StoredSmear smear = part.stored().get(i);
                split.append(part.name());
                image.append(smear.name());
                counts.get(0).append(i);
                counts.get(1).append(smear.boxes().size());
                counts.get(2).append(smear.empty());
                counts.get(3).append(smear.clipped());
                counts.get(4).append(SmearFaults.doubled(smear.boxes()));
                unboxed.append(SmearFaults.unboxed(smear));
            }
        }
        return Table.create(FACTS.title() + " faults", split, counts.get(0), image)
                .addColumns(counts.subList(1, counts.size()).toArray(IntColumn[]::new))
                .addColumns(unboxed);
    }

    @Override
    public String toString() {
        return FACTS.title() + ": " + train.size() + " train, " + validation.size() + " validation, " + test.size()
                + " test; " + origin.text();
    }
}
