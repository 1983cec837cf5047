package dev.cella.datasets.set;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The origin of the data. A lesson prints it, because a result on generated data is not a result on patients. */
public sealed interface Origin {

    /** Returns half a sentence for the user. */
    String text();

    /**
     * The published files, found in the data folder or in the cache.
     *
     * @param files their paths
     */
    record Official(List<Path> files) implements Origin {
        public Official {
            files = List.copyOf(files);
        }

        /** Creates the origin of a set that is one file. */
        public Official(Path file) {
            this(List.of(file));
        }

        @Override
        public String text() {
            return "official file " + names(files) + " (checksum verified)";
        }
    }

    /**
     * The published files, just downloaded.
     *
     * @param files their paths in the cache
     * @param from the address of the first
     */
    record Downloaded(List<Path> files, URI from) implements Origin {
        public Downloaded {
            files = List.copyOf(files);
        }

        @Override
        public String text() {
            return "official file from " + from.getHost() + ", now " + names(files) + " (checksum verified)";
        }
    }

    /**
     * A file or folder of the right layout that is not the published one, or that cannot be checked.
     *
     * @param path its path
     */
    record OwnFile(Path path) implements Origin {
        @Override
        public String text() {
            return "your own file " + path + ", which may differ from the official one";
        }
    }

    /**
     * Generated samples in place of real ones: the same shape, the same classes.
     *
     * @param seed the same seed generates the same bytes
     */
    record StandIn(long seed) implements Origin {
        @Override
        public String text() {
            return "stand-in generated from seed " + seed + ", no real data";
        }
    }

    /**
     * Generated samples of a set that exists in no other form.
     *
     * @param seed the same seed generates the same bytes
     */
    record Generated(long seed) implements Origin {
        @Override
        public String text() {
            return "generated from seed " + seed;
        }
    }

    private static String names(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
