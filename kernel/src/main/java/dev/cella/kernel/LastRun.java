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
 * Finds out how the last kernel of this connection file ended. Jupyter restarts a kernel that dies with the same
 * connection file, so the new kernel can say why.
 *
 * <p>A mark beside the connection file stands for a running kernel; a normal end removes it. {@code kernel.json} tells
 * the JVM to put its crash report there, too. If others can write to that folder, no mark is made, because they could
 * guess its name. Nothing here may keep a kernel from starting: what cannot be read or written is skipped.
 */
final class LastRun {
    private static final String CRASH = ".crash";
    private static final String MARK = ".runs";
    private static final String KILLED =
            "[the kernel was restarted because it ended without a message: by Runtime.halt,"
                    + " or killed by the system, perhaps for lack of memory; all variables are gone]";

    private final Path mark;
    private final String report;

    private LastRun(Path mark, String report) {
        this.mark = mark;
        this.report = report;
    }

    /** Looks for traces of the last run, and marks this one. */
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

    /** Returns what to tell the user; empty if the last run ended normally, or there was none. */
    Optional<String> report() {
        return Optional.of(report).filter(text -> !text.isEmpty());
    }

    /** Marks the normal end of this run. */
    void end() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            // at worst, the next run reports a crash that did not happen
        }
    }

    /** Makes the mark; returns false if the last run left one. */
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
            // they only clutter a folder listing
        }
    }

    /** Returns whether only this user can put files beside {@code file}. */
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

    /** Returns what the crash report says, and moves it away for the next run; empty if there is none. */
    private static String crash(Path report) {
        Path kept = report.resolveSibling(report.getFileName() + ".txt");
        try {
            if (!Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
                return "";
            }
            Files.move(report, kept, StandardCopyOption.REPLACE_EXISTING);
            return "[the kernel was restarted because the JVM crashed: " + reason(kept)
                    + "; all variables are gone; the full report is in " + kept + "]";
        } catch (IOException e) {
            return "[the kernel was restarted because the JVM crashed; all variables are gone; the report in " + report
                    + " cannot be read]";
        }
    }

    /** Returns the signal, and the frame it came from, as the crash report names them. */
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
