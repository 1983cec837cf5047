package dev.cella.datasets.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive of NumPy arrays: a zip file of {@code .npy} members, stored or deflated, zip64 or not.
 *
 * <p>Opening reads the directory and the headers. Nothing stays open: each read opens the file again. Immutable.
 */
public final class Npz {
    private static final String SUFFIX = ".npy";
    /** No deflated byte stands for more than this many (RFC 1951: 258 bytes for two bits). */
    private static final long MOST_PER_BYTE = 1032;

    private final Path file;
    private final Map<String, Npy> arrays;

    private Npz(Path file, Map<String, Npy> arrays) {
        this.file = file;
        this.arrays = arrays;
    }

    /**
     * Opens an archive.
     *
     * @throws IOException if the file is no zip, or a member is no array of plain numbers or shorter than it promises
     */
    public static Npz open(Path file) throws IOException {
        var names = new LinkedHashMap<String, Npy>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var member = entries.nextElement().getName();
                if (member.endsWith(SUFFIX)) {
                    var name = member.substring(0, member.length() - SUFFIX.length());
                    names.put(name, Npy.open(new Member(file, member)));
                }
            }
        } catch (ZipException e) {
            throw new IOException(file + ": this is no npz archive: " + e.getMessage(), e);
        }
        return new Npz(file, names);
    }

    /** Names of the arrays, in the order of the archive. */
    public Set<String> names() {
        return Collections.unmodifiableSet(arrays.keySet());
    }

    /**
     * One array.
     *
     * @throws IOException if there is none of that name
     */
    public Npy array(String name) throws IOException {
        var array = arrays.get(name);
        if (array == null) {
            throw new IOException(
                    file + " has no array \"" + name + "\"; it has " + String.join(", ", arrays.keySet()));
        }
        return array;
    }

    private record Member(Path file, String member) implements Npy.Source {
        @Override
        public String name() {
            return file + ", " + member;
        }

        /** What the directory claims, or less where that cannot be. */
        @Override
        public long size() throws IOException {
            try (var zip = new ZipFile(file.toFile())) {
                var entry = entry(zip);
                long packed = Math.min(entry.getCompressedSize(), Files.size(file));
                long possible = entry.getMethod() == ZipEntry.STORED ? packed : packed * MOST_PER_BYTE;
                return Math.min(entry.getSize(), possible);
            }
        }

        @Override
        public InputStream open() throws IOException {
            var zip = new ZipFile(file.toFile());
            try {
                var entry = entry(zip);
                return new Verified(zip.getInputStream(entry), entry, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        }

        private ZipEntry entry(ZipFile zip) throws IOException {
            var entry = zip.getEntry(member);
            if (entry == null) {
                throw new IOException("the member is gone; the file has changed since it was opened");
            }
            return entry;
        }
    }

    /** A member that compares its checksum when its last byte is read, which {@link ZipFile} leaves to the reader. */
    private static final class Verified extends CheckedInputStream {
        private final ZipEntry entry;
        private final ZipFile zip;
        private long left;

        Verified(InputStream in, ZipEntry entry, ZipFile zip) {
            super(in, new CRC32());
            this.entry = entry;
            this.zip = zip;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            seen(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            seen(Math.max(0, count));
            return count;
        }

        private void seen(int count) throws IOException {
            left -= count;
            if (count > 0 && left == 0 && getChecksum().getValue() != entry.getCrc()) {
                throw new IOException("the checksum (CRC-32) of the member is wrong; the file is damaged");
            }
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
