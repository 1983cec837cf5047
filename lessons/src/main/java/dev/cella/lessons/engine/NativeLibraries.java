package dev.cella.lessons.engine;

import dev.cella.datasets.store.CacheFolders;
import dev.cella.lessons.engine.compiled.CompiledNet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Chooses the folder from which JavaCPP loads ND4J's native libraries: one beside the kernelspec, filled once at
 * install, which all users share even if they cannot write to it. By itself, JavaCPP unpacks hundreds of megabytes for
 * each user, and if it cannot write to the home folder, it trusts a folder in {@code /tmp} that anybody can fill.
 */
public final class NativeLibraries {
    /** The property that {@code kernel.json} sets. */
    static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

    private static final String LOAD = "org.bytedeco.javacpp.loadlibraries";

    private NativeLibraries() {}

    /**
     * Fills the folder for an installation, and removes what other versions left there.
     *
     * @return the JVM option that tells each kernel where the folder is
     * @throws IOException if there is no space for them, or if they do not work here; the message says what happens
     *     without the folder
     */
    public static String install(Path folder) throws IOException {
        try {
            NativeFolder natives = NativeFolder.of(folder);
            load(natives.fill());
            natives.deleteOthers();
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "; the first kernel of each user will unpack its own copy", e);
        }
        return "-D" + PROPERTY + "=" + folder;
    }

    /**
     * Makes JavaCPP load the libraries from the folder that {@code kernel.json} names. If the folder is empty and
     * cannot be filled, a folder in the user's cache replaces it. Works only before the first use of ND4J.
     *
     * @return what is wrong and what to try if there is no space for them anywhere, or they do not work here; empty if
     *     all is well, or no folder is named
     */
    public static Optional<String> use() {
        String named = System.getProperty(PROPERTY);
        return named == null ? Optional.empty() : use(candidates(Path.of(named)));
    }

    static Optional<String> use(List<Path> folders) {
        List<String> failures = new ArrayList<>();
        for (Path folder : folders) {
            try {
                NativeFolder.Filled filled = NativeFolder.of(folder).fill();
                return loaded(filled);
            } catch (IOException e) {
                failures.add(e.getMessage());
            }
        }
        search(folders.get(0)); // never in a folder that anybody can fill
        return Optional.of("arrays and nets will not work: " + String.join("; ", failures)
                + "; free that much space or set CELLA_CACHE to a folder on another disk, and restart the kernel");
    }

    /** Loads them. A JVM does so only once, so no other folder can be tried. */
    private static Optional<String> loaded(NativeFolder.Filled folder) {
        try {
            load(folder);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("arrays and nets will not work: " + e.getMessage());
        }
    }

    private static List<Path> candidates(Path named) {
        List<Path> folders = new ArrayList<>(List.of(named));
        CacheFolders.from(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home", ""))
                .cache()
                .map(cache -> cache.resolve("natives"))
                .ifPresent(folders::add);
        return folders;
    }

    /** Makes JavaCPP use the folder. The first time, it creates links there, which later kernels only read. */
    private static void load(NativeFolder.Filled folder) throws IOException {
        search(folder.path());
        if (folder.isLinked()) {
            return;
        }
        try {
            Nd4j.create(1); // loads the libraries
        } catch (LinkageError | RuntimeException e) {
            throw new IOException(
                    "ND4J's libraries in " + folder.path() + " do not work on this machine (" + e
                            + "); they need a 64-bit processor with AVX2 and a current C library",
                    e);
        }
        CompiledNet.whyMissing(); // loads oneDNN's own library, too; without it, nets train all the same
        folder.linked();
    }

    /**
     * Makes JavaCPP search the folder before the jars. It loads a library from there as it is, whereas it compares one
     * in a jar with its unpacked copy by a time that depends on the time zone.
     */
    private static void search(Path folder) {
        System.setProperty(PROPERTY, folder.toString());
        System.setProperty("org.bytedeco.javacpp.pathsfirst", "true");
        String path = System.getProperty("java.library.path", "");
        if (!path.startsWith(folder + File.pathSeparator)) {
            System.setProperty("java.library.path", folder + File.pathSeparator + path);
        }
        if (!Files.isWritable(folder)) {
            insist(folder);
        }
    }

    /**
     * Sets a value that JavaCPP determines only once. It skips a folder that it cannot write to, even if it has nothing
     * to write, and it looks for one as soon as its class is initialized, unless it must not load anything.
     */
    private static void insist(Path folder) {
        System.setProperty(LOAD, "false");
        try {
            var field = Loader.class.getDeclaredField("cacheDir");
            field.setAccessible(true);
            field.set(null, folder.toFile());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this version of JavaCPP keeps its cache folder in another field", e);
        } finally {
            System.clearProperty(LOAD);
        }
    }
}
