package dev.cella.kernel.protocol;

import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reports a failed outcome to the protocol and to the user: what happened, where in the user's own text, that line with
 * a mark under the position, and what to try. Bold is the only ANSI style, because no ANSI color is readable in both
 * themes on the red background of errors.
 *
 * @param name the kind of failure, such as {@code ArithmeticException}
 * @param message what happened
 * @param lines the report for the user, with ANSI styles
 */
record ErrorReport(String name, String message, List<String> lines) {
    private static final int MAX_FRAMES = 12;
    private static final int WIDTH = 88;
    private static final String BOLD = "\033[1m";
    private static final String PLAIN = "\033[0m";

    static ErrorReport of(Outcome failure) {
        if (failure instanceof Outcome.Rejected rejected) {
            return compileError(rejected.problems());
        } else if (failure instanceof Outcome.Thrown thrown) {
            ThrownError first = thrown.chain().get(0);
            return new ErrorReport(first.shortName(), first.message(), chain(thrown.chain()));
        } else if (failure instanceof Outcome.Interrupted interrupted) {
            return interrupted(interrupted.why(), interrupted.chain());
        } else if (failure instanceof Outcome.Broken broken) {
            return new ErrorReport(
                    "KernelError",
                    broken.cause().toString(),
                    List.of(title("the kernel failed", broken.cause().toString()), trace(broken.cause())));
        }
        throw new IllegalArgumentException("no failure: " + failure);
    }

    private static ErrorReport compileError(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            lines.add(title("does not compile", problem.message()));
            lines.addAll(excerpt("  ", "", problem.where(), true));
            lines.addAll(advice(problem.advice()));
        }
        return new ErrorReport("CompileError", problems.get(0).message(), lines);
    }

    private static ErrorReport interrupted(String why, List<ThrownError> chain) {
        List<String> lines = new ArrayList<>(List.of(title("interrupted", why)));
        if (!chain.isEmpty()) {
            lines.addAll(frames(chain.get(0).frames()));
            lines.addAll(advice(chain.get(0).advice()));
        }
        return new ErrorReport("Interrupted", why.isEmpty() ? "the cell was interrupted" : why, lines);
    }

    private static List<String> chain(List<ThrownError> chain) {
        List<String> lines = new ArrayList<>();
        List<String> before = List.of();
        for (ThrownError error : chain) {
            lines.add((lines.isEmpty() ? "" : "caused by ") + title(error.shortName(), error.message()));
            List<String> where = frames(error.frames());
            lines.addAll(where.equals(before) ? List.of() : where);
            before = where;
            lines.addAll(advice(error.advice()));
        }
        long hidden = chain.stream()
                .flatMap(error -> error.frames().stream())
                .filter(frame -> frame.where().isEmpty())
                .count();
        hidden -= chain.stream()
                .filter(error -> libraryCall(error.frames()).isPresent())
                .count();
        if (hidden > 0) {
            String calls = hidden == 1 ? "1 call inside a library is" : hidden + " calls inside libraries are";
            lines.add("  (" + calls + " hidden; lastError().printStackTrace() shows all)");
        }
        return lines;
    }

    private static List<String> advice(String sentence) {
        return sentence.isEmpty() ? List.of() : Wrapping.wrap("  → ", sentence, WIDTH);
    }

    /** Returns the library call in which it happened: the outermost one, which the user wrote. */
    private static Optional<ThrownError.Frame> libraryCall(List<ThrownError.Frame> frames) {
        return frames.stream().takeWhile(frame -> frame.where().isEmpty()).reduce((inner, outer) -> outer);
    }

    /** Returns the user's frames with their lines and, of library code, only the call that failed. */
    private static List<String> frames(List<ThrownError.Frame> frames) {
        List<String> lines = new ArrayList<>();
        libraryCall(frames).ifPresent(call -> lines.add("  in " + call.method()));
        List<ThrownError.Frame> own =
                frames.stream().filter(frame -> frame.where().isPresent()).toList();
        int shown = 0;
        for (int i = 0; i < own.size(); i = afterRepeats(own, i)) {
            if (shown++ == MAX_FRAMES) {
                lines.add("  … and " + (own.size() - i) + " more calls");
                break;
            }
            ThrownError.Frame frame = own.get(i);
            int times = afterRepeats(own, i) - i;
            boolean repeated = times > 1 && !frame.method().isEmpty();
            String method = frame.method() + (repeated ? " (" + times + " times)" : "");
            lines.addAll(excerpt("  ", method, frame.where().orElseThrow(), shown == 1));
        }
        return lines;
    }

    /** Returns the index after a run of equal frames from {@code start}, as of a method that calls itself. */
    private static int afterRepeats(List<ThrownError.Frame> frames, int start) {
        int end = start + 1;
        while (end < frames.size() && frames.get(end).equals(frames.get(start))) {
            end++;
        }
        return end;
    }

    /** Returns the position and its line of source and, if wanted, a mark under it. */
    private static List<String> excerpt(String indent, String method, CellSource.Span where, boolean marked) {
        String number = Integer.toString(where.line());
        String place = indent + where.location() + (method.isEmpty() ? "" : ", in " + method);
        String source = indent + "  " + number + " | " + where.lineText();
        if (!marked) {
            return List.of(place, source);
        }
        String gutter = indent + "  " + " ".repeat(number.length()) + " | ";
        String mark = gutter + blank(where.lineText(), where.column()) + BOLD + "^".repeat(where.length()) + PLAIN;
        return List.of(place, source, mark);
    }

    /** Returns blanks as wide as the first {@code length} characters of {@code line}, keeping its tabs. */
    private static String blank(String line, int length) {
        return line.substring(0, Math.min(length, line.length())).replaceAll("[^\t]", " ");
    }

    private static String title(String name, String message) {
        return BOLD + name + PLAIN + (message.isEmpty() ? "" : ": " + message);
    }

    private static String trace(Throwable cause) {
        return Arrays.toString(cause.getStackTrace());
    }
}
