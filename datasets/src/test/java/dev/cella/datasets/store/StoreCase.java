package dev.cella.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.store.Lookup.Found;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the store share: two folders, a file of known content, and ways to look for it. */
abstract class StoreCase {
    static final String NAME = "medmnist/set.npz";

    static final Timeouts LONG = new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1));

    @TempDir
    Path folder;

    final byte[] content = new byte[300_000];

    final List<String> notes = new ArrayList<>();

    Path given;

    Path cache;

    @BeforeEach
    void setUp() {
        new Random(7).nextBytes(content);
        given = folder.resolve("given");
        cache = folder.resolve("cache");
    }

    Store online() {
        return online(LONG);
    }

    Store online(Timeouts timeouts) {
        return new Store(new CacheFolders(Optional.of(given), Optional.of(cache), false), timeouts);
    }

    Store offline() {
        return Store.in(new CacheFolders(Optional.of(given), Optional.of(cache), true));
    }

    KnownFile file(Loopback server) {
        return new KnownFile(NAME, server.url(), Checksum.md5(md5()));
    }

    KnownFile file(String url) {
        return new KnownFile(NAME, URI.create(url), Checksum.md5(md5()));
    }

    String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void put(Path root, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(NAME).getParent());
        Files.write(root.resolve(NAME), bytes);
    }

    void putPart(byte[] bytes) throws IOException {
        Files.createDirectories(cache.resolve(NAME).getParent());
        Files.write(cache.resolve(NAME + "." + md5() + ".part"), bytes);
    }

    List<Path> partFiles() throws IOException {
        try (var files = Files.list(cache.resolve(NAME).getParent())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    void assertFound(Lookup lookup) throws IOException {
        assertThat(lookup).isEqualTo(new Found(cache.resolve(NAME)));
        assertThat(Files.readAllBytes(cache.resolve(NAME))).isEqualTo(content);
    }
}
