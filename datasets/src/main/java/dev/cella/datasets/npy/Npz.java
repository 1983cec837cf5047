package dev.cella.datasets.npy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive of NumPy arrays: a zip file of {@code .npy} members, stored or deflated, zip64 or not.
 *
 * <p>Opening reads the list of members only. An array is looked at when it is asked for, so an archive may also have
 * members that hold text or Python objects. No file stays open: each read opens it again. Immutable.
 */
public final class Npz {
    private static final String SUFFIX = ".npy";

    private final Path file;
    private final Set<String> names;

    private Npz(Path file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Opens an archive.
     *
     * @throws IOException if the file cannot be read or is no zip archive
     */
    public static Npz open(Path file) throws IOException {
        var names = new LinkedHashSet<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var member = entries.nextElement().getName();
                if (member.endsWith(SUFFIX)) {
                    names.add(member.substring(0, member.length() - SUFFIX.length()));
                }
            }
        } catch (ZipException e) {
            throw new IOException(file + ": " + ZipMember.whyUnreadable(file, e), e);
        }
        return new Npz(file, Collections.unmodifiableSet(names));
    }

    /** Returns the names of all arrays, including those that hold no numbers, in the order of the archive. */
    public Set<String> names() {
        return names;
    }

    /**
     * Opens one array, which reads its header.
     *
     * @throws IOException if the archive has no array of that name, or if it holds no plain numbers, cannot be read, or is
     *     shorter than its header promises
     */
    public Npy array(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IOException(file + " has no array \"" + name + "\"; it has " + String.join(", ", names));
        }
        return Npy.open(new ZipMember(file, name + SUFFIX));
    }

    @Override
    public String toString() {
        return file + ", arrays " + String.join(", ", names);
    }
}
