package dev.cella.datasets.set;

import dev.cella.datasets.store.KnownFile;
import dev.cella.datasets.store.Lookup;
import dev.cella.datasets.store.Store;
import dev.cella.datasets.store.TransferListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads one set: tries local official files, a local copy, a download and a stand-in, in this order. */
final class DataSetLoader<D extends DataSet<?>> {
    private final DataSetSource<D> source;
    private final Store store;
    private final TransferListener listener;
    private final Map<KnownFile, Path> found = new HashMap<>();

    DataSetLoader(DataSetSource<D> source, Store store, TransferListener listener) {
        this.source = source;
        this.store = store;
        this.listener = listener;
    }

    D load() {
        if (source.files().isEmpty()) {
            return ownCopy().orElseGet(this::generated);
        }
        for (var file : source.files()) {
            store.local(file, listener).ifPresent(path -> found.put(file, path));
        }
        if (found.size() == source.files().size()) {
            return read(new Origin.Official(paths()));
        }
        return ownCopy().orElseGet(this::download);
    }

    /** Generates a set that has no published files: the set itself, or a stand-in for a copy that the user lacks. */
    private D generated() {
        D set = source.generate(DataSets.USUAL_SEED);
        return set.origin() instanceof Origin.StandIn
                ? Announcement.printStandIn(set, "the data folder CELLA_DATA has no copy of it")
                : Announcement.print(set);
    }

    private Optional<D> ownCopy() {
        return store.dataFolder().flatMap(source::ownCopy).flatMap(path -> {
            try {
                return Optional.of(Announcement.print(source.read(List.of(path), new Origin.OwnFile(path))));
            } catch (IOException e) {
                listener.note(path + " cannot be read and is skipped: " + e.getMessage() + ".");
                return Optional.empty();
            }
        });
    }

    private D download() {
        for (var file : source.files()) {
            if (!found.containsKey(file)) {
                var lookup = store.download(file, listener);
                if (lookup instanceof Lookup.Missing missing) {
                    return Announcement.printStandIn(source.generate(DataSets.USUAL_SEED), missing.why());
                }
                found.put(file, ((Lookup.Found) lookup).file());
            }
        }
        return read(new Origin.Downloaded(paths(), source.files().get(0).url()));
    }

    private D read(Origin origin) {
        try {
            return Announcement.print(source.read(paths(), origin));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private List<Path> paths() {
        return source.files().stream().map(found::get).toList();
    }
}
