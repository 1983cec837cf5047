package dev.cella.datasets.set;

import dev.cella.datasets.store.Store;
import dev.cella.datasets.store.TransferListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** Finds and loads any registered data set. */
public final class DataSets {
    /** The seed of a stand-in, and of a generated set, unless you choose one. */
    public static final long USUAL_SEED = 1;

    private static final List<DataSetSource<?>> SOURCES = registered();

    private DataSets() {}

    /** Returns the facts about all registered sets. */
    public static List<DataSetFacts> all() {
        return SOURCES.stream().<DataSetFacts>map(DataSetSource::facts).toList();
    }

    /**
     * Loads a registered set. Prints where the data comes from; if the real data is not available, generates a
     * stand-in.
     *
     * @param name such as {@code breastmnist}
     * @throws IllegalArgumentException if no set has that name
     * @throws UncheckedIOException if an official file does not hold the set
     */
    public static DataSet<?> named(String name) {
        return load(source(name));
    }

    /**
     * Loads a set from its source, as {@link #named} does.
     *
     * @throws UncheckedIOException if an official file does not hold the set
     */
    public static <D extends DataSet<?>> D load(DataSetSource<D> source) {
        return load(source, new DownloadMessage(source.facts()));
    }

    /**
     * Loads a set from its source and reports the download to a listener.
     *
     * @throws UncheckedIOException if an official file does not hold the set
     */
    public static <D extends DataSet<?>> D load(DataSetSource<D> source, TransferListener listener) {
        return load(source, Store.fromEnvironment(), listener);
    }

    /**
     * Loads a set from its source, and looks for its files in a store of your own.
     *
     * @throws UncheckedIOException if an official file does not hold the set
     */
    public static <D extends DataSet<?>> D load(DataSetSource<D> source, Store store, TransferListener listener) {
        return new DataSetLoader<>(source, store, listener).load();
    }

    /**
     * Reads a set from a file or folder of your own, and prints where the data comes from.
     *
     * @param path the file or folder; if it is the official file, {@link DataSet#origin()} says so
     * @throws UncheckedIOException if it cannot be read or does not hold the set
     */
    public static <D extends DataSet<?>> D open(DataSetSource<D> source, Path path) {
        try {
            var files = source.files();
            boolean official = files.size() == 1 && files.get(0).checksum().matches(path);
            var origin = official ? new Origin.Official(path) : new Origin.OwnFile(path);
            return Announcement.print(source.read(List.of(path), origin));
        } catch (IOException e) {
            throw new UncheckedIOException(explained(path, e), e);
        }
    }

    private static String explained(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return path + " cannot be read: there is no such file";
        }
        var reason = String.valueOf(e.getMessage());
        return reason.startsWith(path.toString()) ? reason : path + " cannot be read: " + reason;
    }

    /**
     * Returns the source of a registered set.
     *
     * @throws IllegalArgumentException if no set has that name; the message suggests similar names
     */
    public static DataSetSource<?> source(String name) {
        return SOURCES.stream()
                .filter(source -> source.facts().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data set is called \"" + name + "\""
                        + SimilarNames.question(
                                name,
                                SOURCES.stream()
                                        .map(source -> source.facts().name())
                                        .toList())
                        + "; DataSets.all() lists all " + SOURCES.size()));
    }

    private static List<DataSetSource<?>> registered() {
        var catalogs = ServiceLoader.load(DataSetCatalog.class, DataSets.class.getClassLoader());
        List<DataSetSource<?>> sources = catalogs.stream()
                .flatMap(catalog -> catalog.get().sources().stream())
                .collect(Collectors.toUnmodifiableList());
        sources.stream()
                .collect(Collectors.groupingBy(source -> source.facts().name(), Collectors.counting()))
                .forEach((name, count) -> {
                    if (count > 1) {
                        throw new IllegalStateException(count + " data sets are called " + name + "; names are unique");
                    }
                });
        return sources;
    }
}
