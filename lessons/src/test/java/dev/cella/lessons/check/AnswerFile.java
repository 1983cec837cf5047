package dev.cella.lessons.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Answers to one exercise, as a student would write them: {@code src/test/resources/exercises/05/one-window.java}.
 *
 * <p>Each section begins with a line {@code // reference}, {@code // wrong: NAME}, or {@code // rejected: NAME} for code that
 * does not compile. Lines {@code // expect: HINT} that follow say which hints a wrong answer must get on the first try, or what
 * the error of a rejected one must say; {@code // expect in a cell: HINT} is for hints that quote the cell, which only a kernel
 * knows. The rest is the student's cell.
 *
 * @param reference the cell with the right answer
 * @param wrong typical wrong answers
 * @param rejected typical answers that do not compile
 */
public record AnswerFile(String reference, List<Wrong> wrong, List<Wrong> rejected) {
    private static final Path FOLDER = Path.of("src/test/resources/exercises");
    private static final Pattern SECTION =
            Pattern.compile("^(?=// (?:reference|wrong: .+|rejected: .+)$)", Pattern.MULTILINE);
    private static final String EXPECT = "// expect: ";
    private static final String EXPECT_IN_CELL = "// expect in a cell: ";

    /**
     * A wrong answer.
     *
     * @param name what is wrong, in a word or two
     * @param expect parts of the hints that it must get anywhere
     * @param cell the student's cell
     */
    public record Wrong(String name, List<String> expect, String cell) {}

    /** The answers to the exercise of this name, such as {@code 05/one-window}. */
    public static AnswerFile of(String exercise) {
        try {
            return parse(Files.readString(FOLDER.resolve(exercise + ".java")));
        } catch (IOException e) {
            throw new UncheckedIOException("exercise " + exercise + " has no answer file", e);
        }
    }

    static AnswerFile parse(String text) {
        String reference = "";
        List<Wrong> wrong = new ArrayList<>();
        List<Wrong> rejected = new ArrayList<>();
        for (String section : SECTION.splitAsStream(text).toList()) {
            List<String> lines = section.strip().lines().toList();
            if (lines.get(0).equals("// reference")) {
                reference = joined(lines, 1);
            } else {
                (lines.get(0).startsWith("// wrong: ") ? wrong : rejected).add(wrong(lines));
            }
        }
        return new AnswerFile(reference, wrong, rejected);
    }

    private static Wrong wrong(List<String> lines) {
        int code = 1;
        while (lines.get(code).startsWith(EXPECT) || lines.get(code).startsWith(EXPECT_IN_CELL)) {
            code++;
        }
        List<String> expect = lines.subList(1, code).stream()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
        return new Wrong(lines.get(0).replaceFirst("// \\w+: ", ""), expect, joined(lines, code));
    }

    private static String joined(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, lines.size()));
    }
}
