package dev.cella.kernel;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the last kernel of this connection file ended. Jupyter restarts one that dies under the same connection file; the new
 * one can then say why.
 *
 * <p>A mark beside the connection file stands for a kernel that runs, and an orderly end removes it. {@code kernel.json}
 * tells the JVM to leave its crash report there too. If others can write to that folder, no mark is made, because they could
 * guess its name. Nothing here may keep a kernel from starting: what cannot be read or written is left out.
 */
final class LastRun {
    private static final String CRASH = ".crash";
    private static final String MARK = ".runs";
    private static final String KILLED =
            "[the kernel was restarted, because it had ended without a word: by Runtime.halt,"
                    + " or killed by the system, say for want of memory; variables are gone]";

    private final Path mark;
    private final String story;

    private LastRun(Path mark, String story) {
        this.mark = mark;
        this.story = story;
    }

    /** Looks for the traces of the last run, and marks this one. */
    static LastRun before(Path connectionFile) {
        Path mark = connectionFile.resolveSibling(connectionFile.getFileName() + MARK);
        String crash = crash(connectionFile.resolveSibling(connectionFile.getFileName() + CRASH));
        boolean killed = false;
        if (isPrivate(connectionFile)) {
            killed = !isNew(mark);
            deleteOrphans(connectionFile.toAbsolutePath().getParent());
        }
        return new LastRun(mark, crash.isEmpty() && killed ? KILLED : crash);
    }

    /** What to tell the user; empty if the last run ended in order, or there was none. */
    Optional<String> story() {
        return Optional.of(story).filter(text -> !text.isEmpty());
    }

    /** This run ends in order. */
    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            // the next run then reports an end that did not happen; nothing else depends on it
        }
    }

    /** Makes the mark; false if the last run has left one. */
    private static boolean isNew(Path mark) {
        try {
            Files.createFile(mark); // never follows a link, and never touches a file that is there
            return true;
        } catch (IOException e) {
            return !Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Deletes the marks of killed kernels, whose connection files the client has deleted. */
    private static void deleteOrphans(Path folder) {
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "*" + MARK)) {
            for (Path mark : marks) {
                String name = mark.getFileName().toString();
                if (!Files.exists(mark.resolveSibling(name.substring(0, name.length() - MARK.length())))) {
                    Files.deleteIfExists(mark);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // they only take a line in a listing
        }
    }

    /** Whether only this user can put files beside {@code file}. */
    private static boolean isPrivate(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return true; // Windows has no folder that all users share
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            return !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                    && !permissions.contains(PosixFilePermission.GROUP_WRITE);
        } catch (IOException e) {
            return false;
        }
    }

    /** What the crash report says, which is moved away for the next run; empty if there is none. */
    private static String crash(Path report) {
        Path kept = report.resolveSibling(report.getFileName() + ".txt");
        try {
            if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
                return "";
            }
            Files.move(report, kept, StandardCopyOption.REPLACE_EXISTING);
            return "[the kernel was restarted, because the JVM had crashed: " + reason(kept)
                    + "; variables are gone; the whole report is in " + kept + "]";
        } catch (IOException e) {
            return "[the kernel was restarted, because the JVM had crashed; variables are gone; the report in " + report
                    + " cannot be read]";
        }
    }

    /** The signal, and the frame it came from, as the crash report gives them. */
    private static String reason(Path report) throws IOException {
        try (Stream<String> lines = Files.lines(report)) {
            return lines.limit(30)
                    .filter(line -> line.matches("#\\s+(SIG|EXCEPTION|Internal Error|[CVJj]\\s+\\[?).*"))
                    .map(line -> line.substring(1).strip().replaceAll("\\s+", " "))
                    .limit(2)
                    .collect(Collectors.joining(", in "));
        }
    }
}
