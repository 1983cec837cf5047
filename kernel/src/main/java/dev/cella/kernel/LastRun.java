package dev.cella.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the kernel of this connection file ended before. Jupyter restarts one that dies under the same connection file; the
 * new one can then say why.
 *
 * <p>A mark in the folder for temporary files stands for a kernel that runs, and an orderly end removes it. The JVM is told
 * in {@code kernel.json} to leave its crash report beside the connection file.
 */
final class LastRun {
    private static final String CRASH = ".crash";

    private final Path mark;
    private final String story;

    private LastRun(Path mark, String story) {
        this.mark = mark;
        this.story = story;
    }

    /** Looks for the traces of the last run, and marks this one. */
    static LastRun before(Path connectionFile) throws IOException {
        Path mark = Path.of(System.getProperty("java.io.tmpdir"), "cella-runs-" + connectionFile.getFileName());
        Path crash = connectionFile.resolveSibling(connectionFile.getFileName() + CRASH);
        String story = "";
        if (Files.exists(crash)) {
            Path kept = crash.resolveSibling(crash.getFileName() + ".txt");
            Files.move(crash, kept, StandardCopyOption.REPLACE_EXISTING);
            story = "[the kernel was restarted, because the JVM had crashed: " + reason(kept)
                    + "; variables are gone; the whole report is in " + kept + "]";
        } else if (Files.exists(mark)) {
            story = "[the kernel was restarted, because it had ended without a word: by Runtime.halt, or killed by the"
                    + " system, say for want of memory; variables are gone]";
        }
        Files.writeString(mark, "");
        return new LastRun(mark, story);
    }

    /** What to tell the user; empty if the last run ended in order, or there was none. */
    Optional<String> story() {
        return Optional.of(story).filter(text -> !text.isEmpty());
    }

    /** This run ends in order. */
    void end() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** The signal, and the frame it came from, as the crash report tells them. */
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
