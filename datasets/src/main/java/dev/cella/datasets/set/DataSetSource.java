package dev.cella.datasets.set;

import dev.cella.datasets.store.KnownFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Gets one data set. {@link DataSets} decides in which way, and prints it.
 *
 * @param <D> type of the data set
 */
public interface DataSetSource<D extends DataSet<?>> {
    /** Returns the facts about the set. */
    DataSetFacts facts();

    /** Returns the published files. A set that is always generated has none. */
    default List<KnownFile> files() {
        return List.of();
    }

    /**
     * Searches the user's data folder for a copy that no checksum can verify, such as an unpacked archive. It is used
     * if the official files are not available locally.
     *
     * @return the file or folder, which {@link #read} understands
     */
    default Optional<Path> ownCopy(Path dataFolder) {
        return Optional.empty();
    }

    /**
     * Reads the set.
     *
     * @param files the published files in the order of {@link #files()}, or one path to a copy
     * @param origin where the files came from
     * @throws IOException if the files cannot be read or hold something else; the message is for the user
     */
    D read(List<Path> files, Origin origin) throws IOException;

    /**
     * Generates the set, or a stand-in for it: the same shape, the same classes.
     *
     * @param seed the same seed generates the same samples on every machine
     */
    D generate(long seed);
}
