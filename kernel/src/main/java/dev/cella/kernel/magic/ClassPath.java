package dev.cella.kernel.magic;

import dev.cella.kernel.shell.JavaShell;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

/** The class path of the compiler and of the code in cells: the kernel's own, and what was added to it. */
final class ClassPath {
    private final JavaShell java;
    private final Set<Path> entries = new LinkedHashSet<>();

    ClassPath(JavaShell java) {
        this.java = java;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().normalize());
            }
        }
    }

    void addTo(Magics magics) {
        magics.add(adding(
                "%jars",
                "%jars [JAR|FOLDER|PATTERN...]",
                "Adds jars to the class path, or lists those on it.\n"
                        + "A folder stands for all jars in it, and a pattern such as lib/*.jar for those that match."));
        magics.add(adding(
                "%classpath",
                "%classpath [JAR|FOLDER|PATTERN...]",
                "Adds jars and folders of classes to the class path, or lists it."));
    }

    private Command adding(String name, String usage, String help) {
        boolean jars = name.equals("%jars");
        return new Command(name, usage, help, Command.Input.FILE, call -> {
            List<String> words = ArgumentWords.of(call.arguments());
            if (words.isEmpty()) {
                call.print(list(jars));
            }
            for (String word : words) {
                add(found(word, jars));
            }
            return Command.DONE;
        });
    }

    /** Returns all entries, in order. */
    List<Path> entries() {
        return List.copyOf(entries);
    }

    /** Adds jars or folders; those already on the class path stay where they are. */
    void add(List<Path> added) {
        for (Path path : added) {
            check(path);
        }
        for (Path path : added) {
            Path entry = path.toAbsolutePath().normalize();
            if (entries.add(entry)) {
                java.addToClassPath(entry);
            }
        }
    }

    /** Returns the entries that {@code word} stands for. */
    static List<Path> found(String word, boolean jars) {
        Path path = FileNames.path(word);
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (name.contains("*")) {
            return matching(word, path.toAbsolutePath().getParent(), name.equals("*") ? "*.jar" : name);
        }
        if (jars && Files.isDirectory(path)) {
            return matching(word, path, "*.jar");
        }
        return List.of(path);
    }

    private static List<Path> matching(String word, Path folder, String pattern) {
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
            entries.forEach(found::add);
        } catch (IOException e) {
            throw new MagicException("the folder of " + word + " cannot be read: " + e);
        }
        if (found.isEmpty()) {
            throw new MagicException(word + " matches no file; the working folder is "
                    + Path.of("").toAbsolutePath());
        }
        return new ArrayList<>(found);
    }

    private static void check(Path path) {
        if (!Files.exists(path)) {
            throw new MagicException(path + " does not exist, so it cannot be on the class path; the working folder is "
                    + Path.of("").toAbsolutePath());
        }
        if (!Files.isDirectory(path)) {
            try (JarFile jar = new JarFile(path.toFile())) {
                jar.size();
            } catch (IOException e) {
                throw new MagicException(path + " is neither a jar nor a folder of classes (" + e.getMessage()
                        + "); name the folder that the packages begin in, or a jar");
            }
        }
    }

    private String list(boolean jars) {
        List<String> lines = entries.stream()
                .map(Path::toString)
                .filter(entry -> !jars || entry.endsWith(".jar"))
                .toList();
        return lines.isEmpty() ? "there are none" : String.join("\n", lines);
    }
}
