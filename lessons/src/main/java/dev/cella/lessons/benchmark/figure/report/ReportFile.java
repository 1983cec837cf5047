package dev.cella.lessons.benchmark.figure.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A report that was written.
 *
 * @param file where it is
 * @param bytes its size
 * @param replaced whether an earlier report was there
 * @param unfinished what the student has left to write; empty if nothing
 */
public record ReportFile(Path file, long bytes, boolean replaced, List<String> unfinished) {
    /** How each report begins; by this, an earlier one is recognized. */
    static final String MARK = "<!DOCTYPE html>\n<!-- A report written by Cella. -->\n";

    /** Copies its list. */
    public ReportFile {
        unfinished = List.copyOf(unfinished);
    }

    static ReportFile write(Path file, String html, List<String> unfinished) {
        Path folder = file.toAbsolutePath().getParent();
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
            throw new IllegalArgumentException(
                    "\"" + file + "\" is no name for a page (must end in .html); try \"my-report.html\"");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder
                    + " (a report is written into a folder that exists); try \"my-report.html\", beside the notebook");
        }
        try {
            boolean replaced = Files.exists(file);
            if (replaced && !isReport(file)) {
                throw new IllegalArgumentException(
                        "\"" + file + "\" is there and is not a report of Cella, so it stays as it"
                                + " is (only an earlier report is replaced); choose another name");
            }
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes);
            return new ReportFile(file, bytes.length, replaced, unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isReport(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] mark = MARK.getBytes(StandardCharsets.UTF_8);
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        }
    }

    /** Returns one line: name, size, and whether an earlier report was replaced; and one about what is left to write. */
    @Override
    public String toString() {
        return file + (replaced ? " replaced, " : " written, ") + Math.max(1, bytes / 1000)
                + " kB: open it in the file browser at the left"
                + (unfinished.isEmpty() ? "" : "\nBefore you hand it in, fill in " + String.join(" and ", unfinished));
    }
}
