package dev.cella.datasets.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, by which MedMNIST publishes its files. It finds accidents, not attackers. */
public final class Checksum {
    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    /**
     * The MD5 of a file, lower-case hexadecimal.
     *
     * @throws IOException if it cannot be read
     */
    public static String md5(Path file) throws IOException {
        var digest = start();
        update(digest, file);
        return hex(digest);
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    static void update(MessageDigest digest, Path file) throws IOException {
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
