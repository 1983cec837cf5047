package dev.cella.datasets.mitbih;

import dev.cella.datasets.set.BasicFacts;
import dev.cella.datasets.set.DataSet;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.Split;
import dev.cella.datasets.set.SplitRule;
import java.net.URI;
import java.util.List;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Single heartbeats of twelve records of the MIT-BIH Arrhythmia Database, or a stand-in: premature ventricular contractions
 * and other beats, 128 samples each at 360 Hz, split by patient. Immutable. Not for clinical use.
 *
 * <p>The file is derived from the database, and isn't one of PhysioNet's own files: {@code ecg/mitbih12_pvc_beats.npz} in
 * the data folder.
 */
public final class Heartbeats implements DataSet<Heartbeat> {
    static final DataSetFacts FACTS = new BasicFacts(
            "mitbih-beats",
            "MIT-BIH beats",
            "heartbeats in the electrocardiogram (ECG)",
            List.of("other", "premature"),
            SplitRule.BY_PATIENT,
            "ODC-By 1.0",
            "G. B. Moody and R. G. Mark, The impact of the MIT-BIH arrhythmia database, IEEE Engineering in Medicine and"
                    + " Biology 20:45-50, 2001",
            URI.create("https://physionet.org/content/mitdb/1.0.0/"));

    private final Origin origin;
    private final BeatSplit train;
    private final BeatSplit validation;
    private final BeatSplit test;

    Heartbeats(Origin origin, StoredBeats beats) {
        this.origin = origin;
        this.train = new BeatSplit(Split.TRAIN, beats, beats.positions(0));
        this.validation = new BeatSplit(Split.VALIDATION, beats, beats.positions(1));
        this.test = new BeatSplit(Split.TEST, beats, beats.positions(2));
    }

    /** Loads the beats from the folder {@code CELLA_DATA}, or generates a stand-in, and prints which. */
    public static Heartbeats load() {
        return DataSets.load(new HeartbeatSource());
    }

    /** Generates the stand-in without searching for the real beats; the same seed gives the same beats on every machine. */
    public static Heartbeats standIn(long seed) {
        return new HeartbeatSource().generate(seed);
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
    public List<BeatSplit> splits() {
        return List.of(train, validation, test);
    }

    @Override
    public BeatSplit train() {
        return train;
    }

    @Override
    public BeatSplit validation() {
        return validation;
    }

    @Override
    public BeatSplit test() {
        return test;
    }

    /** Returns one row per beat: {@code split}, {@code index}, {@code patient}, {@code label}, {@code class}. */
    @Override
    public Table labels() {
        StringColumn split = StringColumn.create("split");
        IntColumn index = IntColumn.create("index");
        StringColumn patient = StringColumn.create("patient");
        IntColumn label = IntColumn.create("label");
        StringColumn name = StringColumn.create("class");
        for (BeatSplit part : splits()) {
            for (int i = 0; i < part.size(); i++) {
                Heartbeat beat = part.sample(i);
                split.append(part.name());
                index.append(i);
                patient.append(beat.patient());
                label.append(beat.label());
                name.append(FACTS.classNames().get(beat.label()));
            }
        }
        return Table.create(FACTS.title() + " labels", split, index, patient, label, name);
    }

    @Override
    public String toString() {
        return FACTS.title() + ": " + train.size() + " train, " + validation.size() + " validation, " + test.size()
                + " test; " + origin.text();
    }
}
