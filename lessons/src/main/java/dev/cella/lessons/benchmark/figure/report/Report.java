package dev.cella.lessons.benchmark.figure.report;

import dev.cella.lessons.benchmark.BenchmarkResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as one sentence: about which result, by whom, with which words, into which file. Immutable.
 *
 * <pre>{@code
 * report(result).title("Breast scans, small CNN").author("Ada").text("I expected …").write("report.html")
 * }</pre>
 */
public final class Report {
    /** The author in the notebook, before a student writes another one. */
    private static final String NOBODY = "Your name";

    private final BenchmarkResult result;
    private final String title;
    private final String author;
    private final String text;

    private Report(BenchmarkResult result, String title, String author, String text) {
        this.result = result;
        this.title = title;
        this.author = author;
        this.text = text;
    }

    /** Begins a report without a title, an author or words of its own. */
    public static Report of(BenchmarkResult result) {
        return new Report(result, "Benchmark on " + result.set().facts().title(), "", "");
    }

    /** Sets the heading of the page. */
    public Report title(String words) {
        return new Report(result, words, author, text);
    }

    /** Sets who hands it in. */
    public Report author(String name) {
        return new Report(result, title, name, text);
    }

    /** Sets what you found out, in your own words; an empty line separates paragraphs. */
    public Report text(String words) {
        return new Report(result, title, author, words);
    }

    /** Returns the page as HTML. */
    public String html() {
        return ReportPage.of(result, title, author, text);
    }

    /**
     * Writes the page. A report that is there is replaced; a file of another kind is left alone.
     *
     * @param file name of the file, which ends in {@code .html}; it is written beside the notebook
     * @return what was written
     * @throws IllegalArgumentException if the name does not end in {@code .html}, the folder does not exist, or a file of
     *     another kind has that name
     */
    public ReportFile write(String file) {
        return ReportFile.write(Path.of(file), html(), unfinished());
    }

    /** Returns what the student has left to write. */
    private List<String> unfinished() {
        List<String> missing = new ArrayList<>();
        if (author.isBlank() || author.equals(NOBODY)) {
            missing.add("your name");
        }
        if (text.isBlank()) {
            missing.add("what you found");
        } else if (text.contains("...") || text.contains("…")) {
            missing.add("the sentences with ...");
        }
        return missing;
    }
}
