package dev.cella.datasets.npy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * One member of a zip archive.
 *
 * @param file the archive
 * @param member name of the member
 */
record ZipMember(Path file, String member) implements NpySource {
    /** Is the largest number of bytes that one deflated byte can stand for (RFC 1951: 258 bytes for two bits). */
    private static final long MOST_PER_BYTE = 1032;

    @Override
    public String name() {
        return file + ", " + member;
    }

    /** Returns the size that the directory claims, or less if that is impossible. */
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

    /**
     * Explains why an archive cannot be opened: {@link ZipFile} refuses it as a whole if it knows the method of one
     * member.
     */
    static String whyUnreadable(Path file, ZipException refusal) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                    return entry.getName() + " is compressed with " + method(entry.getMethod())
                            + ", which Java cannot read; in Python, save the arrays with np.savez_compressed";
                }
            }
        } catch (IOException e) {
            // the list is damaged, too, so the first error is the right one
        }
        return "this is not an npz archive: " + refusal.getMessage();
    }

    private static String method(int number) {
        return switch (number) {
            case 12 -> "bzip2";
            case 14 -> "LZMA";
            case 93 -> "Zstandard";
            default -> "method " + number;
        };
    }

    /** A member that checks its checksum when its last byte is read, which {@link ZipFile} leaves to the reader. */
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
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int count) throws IOException {
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
