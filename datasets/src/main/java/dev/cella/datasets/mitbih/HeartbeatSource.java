package dev.cella.datasets.mitbih;

import dev.cella.datasets.npy.Npz;
import dev.cella.datasets.set.DataSetCatalog;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSetSource;
import dev.cella.datasets.set.Origin;
import dev.cella.datasets.set.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Registers the heartbeats: reads the derived file from the data folder, or generates a stand-in. */
public final class HeartbeatSource implements DataSetSource<Heartbeats>, DataSetCatalog {
    private static final String FILE = "ecg/mitbih12_pvc_beats.npz";

    /** What the numbers in {@code split} mean. */
    private static final List<String> SPLITS = List.of(Split.TRAIN, Split.VALIDATION, Split.TEST);

    /** Is called by the service loader. */
    public HeartbeatSource() {}

    @Override
    public List<? extends DataSetSource<?>> sources() {
        return List.of(this);
    }

    @Override
    public DataSetFacts facts() {
        return Heartbeats.FACTS;
    }

    @Override
    public Optional<Path> ownCopy(Path dataFolder) {
        return Optional.of(dataFolder.resolve(FILE)).filter(Files::isRegularFile);
    }

    @Override
    public Heartbeats read(List<Path> files, Origin origin) throws IOException {
        Npz npz = Npz.open(files.get(0));
        List<Long> shape = npz.array("beats_uV").header().shape();
        byte[] labels = npz.array("is_pvc").bytes();
        int[] patients = npz.array("record").ints();
        byte[] splits = npz.array("split").bytes();
        boolean fits = shape.equals(List.of((long) labels.length, (long) StoredBeats.LENGTH))
                && patients.length == labels.length
                && splits.length == labels.length;
        if (!fits) {
            throw new IOException(
                    files.get(0) + " holds no heartbeats: beats_uV has shape " + shape + ", and there are "
                            + labels.length + " labels, " + patients.length + " records and " + splits.length
                            + " splits (must be [N, " + StoredBeats.LENGTH + "] and N each)");
        }
        requireUpTo(1, "is_pvc", labels, files.get(0));
        requireUpTo(SPLITS.size() - 1, "split", splits, files.get(0));
        requireSplitByPatient(patients, splits, files.get(0));
        short[] microvolts = shorts(npz.array("beats_uV").ints(), files.get(0));
        return new Heartbeats(origin, new StoredBeats(microvolts, labels, patients, splits));
    }

    private static void requireUpTo(int greatest, String name, byte[] values, Path file) throws IOException {
        for (byte value : values) {
            if (value < 0 || value > greatest) {
                throw new IOException(file + " holds no heartbeats: " + name + " has the value " + value
                        + " (must be 0 to " + greatest + ")");
            }
        }
    }

    /** Checks that each split has beats, and each record lies in one of them. */
    private static void requireSplitByPatient(int[] patients, byte[] splits, Path file) throws IOException {
        Map<Integer, Byte> splitOf = new HashMap<>();
        for (int i = 0; i < patients.length; i++) {
            Byte other = splitOf.putIfAbsent(patients[i], splits[i]);
            if (other != null && other != splits[i]) {
                throw new IOException("record " + patients[i] + " of " + file + " is in both the " + SPLITS.get(other)
                        + " and the " + SPLITS.get(splits[i])
                        + " split, so results would be too good (must be in one); put all beats of a record into one"
                        + " split");
            }
        }
        for (int split = 0; split < SPLITS.size(); split++) {
            if (!splitOf.containsValue((byte) split)) {
                throw new IOException("the " + SPLITS.get(split) + " split of " + file
                        + " has 0 beats (must be >= 1); write " + split + " into \"split\" for some of the records");
            }
        }
    }

    private static short[] shorts(int[] microvolts, Path file) throws IOException {
        short[] result = new short[microvolts.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (short) microvolts[i];
            if (result[i] != microvolts[i]) {
                throw new IOException(file + " holds no heartbeats: beats_uV has the value " + microvolts[i]
                        + " in beat " + i / StoredBeats.LENGTH + " (must be " + Short.MIN_VALUE + " to "
                        + Short.MAX_VALUE + "); are its numbers in microvolts?");
            }
        }
        return result;
    }

    @Override
    public Heartbeats generate(long seed) {
        return new Heartbeats(new Origin.StandIn(seed), new MadeBeats(seed).draw());
    }
}
