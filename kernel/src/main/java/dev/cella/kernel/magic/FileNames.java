package dev.cella.kernel.magic;

import dev.cella.kernel.assist.Completion;
import dev.cella.kernel.assist.Completions;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Reads paths as users write them in magics. */
final class FileNames {
    private FileNames() {}

    /** Returns {@code word} as a path; a leading {@code ~} is the home folder. */
    static Path path(String word) {
        boolean home = word.equals("~") || word.startsWith("~/");
        try {
            return Path.of(home ? System.getProperty("user.home") + word.substring(1) : word);
        } catch (InvalidPathException e) {
            throw new MagicException(word + " is not a path: " + e.getReason());
        }
    }

    /** Returns the last part of {@code path}; empty for a root. */
    static String name(Path path) {
        return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    /** Returns completions for the unfinished path between {@code start} and {@code end}. */
    static Completions complete(String word, int start, int end) {
        int nameStart = word.lastIndexOf('/') + 1;
        String folder = word.substring(0, nameStart);
        String prefix = word.substring(nameStart);
        TreeSet<String> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(folder.isEmpty() ? "." : folder))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(prefix) && (!prefix.isEmpty() || !name.startsWith("."))) {
                    found.add(folder + name + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | DirectoryIteratorException | MagicException e) {
            found.clear(); // nothing to offer
        }
        List<Completion> paths =
                found.stream().map(path -> new Completion(path, "path", "")).toList();
        return new Completions(paths, start, end);
    }
}
