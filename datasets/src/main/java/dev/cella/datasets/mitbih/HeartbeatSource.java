package dev.cella.datasets.mitbih;

import dev.cella.datasets.npy.Npz;
import dev.cella.datasets.set.DataSetCatalog;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSetSource;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Registers the heartbeats: reads the derived file from the data folder, or generates a stand-in. */
public final class HeartbeatSource implements DataSetSource<Heartbeats>, DataSetCatalog {
    private static final String FILE = "ecg/mitbih12_pvc_beats.npz";

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
        requireUpTo(2, "split", splits, files.get(0));
        return new Heartbeats(
                origin, new StoredBeats(shorts(npz.array("beats_uV").ints()), labels, patients, splits));
    }

    private static void requireUpTo(int greatest, String name, byte[] values, Path file) throws IOException {
        for (byte value : values) {
            if (value < 0 || value > greatest) {
                throw new IOException(file + " holds no heartbeats: " + name + " has the value " + value
                        + " (must be 0 to " + greatest + ")");
            }
        }
    }

    private static short[] shorts(int... numbers) {
        short[] result = new short[numbers.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (short) numbers[i];
        }
        return result;
    }

    @Override
    public Heartbeats generate(long seed) {
        return new Heartbeats(new Origin.StandIn(seed), new MadeBeats(seed).draw());
    }
}
