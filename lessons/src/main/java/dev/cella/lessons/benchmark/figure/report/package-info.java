/**
 * The report of lesson 26, "Your own benchmark: one number is not a result": a benchmark as one HTML page to hand in.
 *
 * <p>The page needs nothing else: figures are part of it, there is no script and no link to load, and what a student wrote is
 * escaped. {@code Report} is the sentence, {@code ReportPage} puts the sections together, {@code ReportFacts} has their words,
 * {@code Html} their elements and {@code ReportStyle} their looks; {@code ReportFile} writes the file, and {@code Versions} says
 * what was used.
 */
package dev.cella.lessons.benchmark.figure.report;
