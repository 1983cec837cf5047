package dev.cella.lessons.engine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A folder of unpacked native libraries, one subfolder per set of jars. A subfolder appears with all its files at once,
 * so kernels that start together never see a half-filled one.
 *
 * @param path the folder, which does not have to exist
 * @param jars the jars that hold the libraries
 */
record NativeFolder(Path path, List<Path> jars) {
    private static final String LIBRARY = "(.*/)?[^/]+\\.(so(\\.\\d+)*|dylib|jnilib|dll)";
    private static final String UNPACKING = "unpacking";
    private static final String JAR = ".*-(linux|macosx|windows)-.*\\.jar";

    /** Creates a folder at {@code path} for the jars of this JVM's class path. */
    static NativeFolder of(Path path) {
        return new NativeFolder(path, jarsOnClassPath());
    }

    /**
     * The subfolder for the jars, with all libraries in it.
     *
     * @param path the subfolder
     */
    record Filled(Path path) {
        /** Returns whether JavaCPP has created its links. */
        boolean isLinked() {
            return Files.exists(mark());
        }

        void linked() {
            try {
                Files.write(mark(), new byte[0]); // several kernels that start together may do this
            } catch (IOException e) {
                // the mark only saves work; the next kernel creates the links again
            }
        }

        private Path mark() {
            return path.resolve(".linked");
        }
    }

    /**
     * Unpacks the libraries if they are missing.
     *
     * @throws IOException if they cannot be written; the message says how much space they need and which disk has too
     *     little
     */
    Filled fill() throws IOException {
        Path folder = path.resolve(name());
        try {
            if (!Files.isDirectory(folder)) {
                System.out.println("Unpacking ND4J's native libraries, " + size() / 1_000_000 + " MB, once");
                unpack(folder);
            }
            return new Filled(folder);
        } catch (IOException e) {
            throw new IOException(
                    "the native libraries of ND4J need " + size() / 1_000_000 + " MB and cannot be unpacked to " + path
                            + " (" + reason(e) + room() + ")",
                    e);
        }
    }

    private void unpack(Path folder) throws IOException {
        Files.createDirectories(path);
        synchronized (NativeFolder.class) { // a file lock belongs to the whole process
            unpackAlone(folder);
        }
    }

    private void unpackAlone(Path folder) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            if (Files.isDirectory(folder)) {
                return; // another kernel has done it in the meantime
            }
            Path fresh = path.resolve(UNPACKING);
            delete(fresh); // left by a killed kernel
            try {
                Files.createDirectory(fresh);
                for (Path jar : jars) {
                    unpack(jar, fresh);
                }
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(fresh);
            }
        }
    }

    /** Deletes the subfolders of other jars; running kernels keep what they have loaded. */
    void deleteOthers() throws IOException {
        String own = name();
        try (Stream<Path> folders = Files.list(path)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                if (!name.equals(own) && !name.equals(UNPACKING)) {
                    delete(folder);
                }
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : libraries(zip)) {
                String name = Path.of(entry.getName()).getFileName().toString();
                try (InputStream content = zip.getInputStream(entry)) {
                    // ND4J and oneDNN both bring OpenMP's library; a process loads only one
                    Files.copy(content, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Returns the jars on the class path that are named after a platform, as JavaCPP names jars with libraries. */
    private static List<Path> jarsOnClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toString().matches(JAR))
                .sorted(Comparator.comparing(Path::getFileName))
                .toList();
    }

    /** Names the subfolder; another version, or a jar for another processor, gets another name. */
    private String name() throws IOException {
        StringBuilder description = new StringBuilder();
        for (Path jar : jars) {
            description
                    .append(jar.getFileName())
                    .append(' ')
                    .append(Files.size(jar))
                    .append('\n');
        }
        return Integer.toHexString(description.toString().hashCode());
    }

    private static List<? extends ZipEntry> libraries(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().matches(LIBRARY)).toList();
    }

    private long size() throws IOException {
        long bytes = 0;
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                bytes += libraries(zip).stream().mapToLong(ZipEntry::getSize).sum();
            }
        }
        return bytes;
    }

    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return kind.equals("FileSystem") || kind.equals("IO") ? e.getMessage() : kind + ": " + e.getMessage();
    }

    /** Describes how much space the nearest existing folder has. */
    private String room() {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder)) {
                try {
                    var disk = Files.getFileStore(folder);
                    return "; the disk " + disk + " has " + disk.getUsableSpace() / 1_000_000 + " MB left";
                } catch (IOException e) {
                    return "";
                }
            }
        }
        return "";
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
