package dev.cella.datasets.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A checksum as a publisher states it. It finds damaged and wrong files; MD5 does not stop an attacker.
 *
 * @param algorithm {@code MD5} or {@code SHA-256}
 * @param hex the checksum, hexadecimal
 */
public record Checksum(String algorithm, String hex) {
    private static final int BUFFER = 1 << 16;

    public Checksum {
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /** Creates an MD5 checksum, as MedMNIST and Zenodo publish them. */
    public static Checksum md5(String hex) {
        return new Checksum("MD5", hex);
    }

    /** Creates a SHA-256 checksum, as PhysioNet publishes them. */
    public static Checksum sha256(String hex) {
        return new Checksum("SHA-256", hex);
    }

    /**
     * Computes the checksum of a file with the same algorithm.
     *
     * @throws IOException if the file cannot be read
     */
    public Checksum of(Path file) throws IOException {
        var digest = start();
        update(digest, file);
        return of(digest);
    }

    /**
     * Returns whether a file has this checksum.
     *
     * @throws IOException if the file cannot be read
     */
    public boolean matches(Path file) throws IOException {
        return equals(of(file));
    }

    MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "the checksum algorithm " + algorithm + " is unknown; use MD5 or SHA-256", e);
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

    Checksum of(MessageDigest digest) {
        return new Checksum(algorithm, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public String toString() {
        return algorithm + " " + hex;
    }
}
