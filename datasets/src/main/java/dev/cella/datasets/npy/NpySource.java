package dev.cella.datasets.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of an array come from, its header included. */
interface NpySource {
    /** Returns the name that error messages use. */
    String name();

    /** Returns an upper bound of the number of bytes in the stream of {@link #open()}. */
    long size() throws IOException;

    InputStream open() throws IOException;

    /** Prefixes a message with the name. */
    default IOException named(IOException e) {
        return new IOException(name() + ": " + e.getMessage(), e);
    }

    /** Creates a source that is a file. */
    static NpySource of(Path file) {
        return new NpySource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
