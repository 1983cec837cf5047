package dev.cella.kernel.protocol;

import dev.cella.kernel.shell.CellSource;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.shell.Problem;
import dev.cella.kernel.shell.ThrownError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A failed outcome as the protocol wants it, and as a person wants to read it: what happened, where in the user's own
 * text, and that line with a mark under the place. Colors are ANSI red, cyan and bold, which front ends map to their
 * theme; black and white are never used, because one theme would hide them.
 *
 * @param name the kind of failure, e.g. {@code ArithmeticException}
 * @param message what happened
 * @param lines the report for people, with ANSI colors
 */
record ErrorReport(String name, String message, List<String> lines) {
    private static final int MAX_FRAMES = 12;
    private static final String RED = "\033[1;31m";
    private static final String CYAN = "\033[36m";
    private static final String PLAIN = "\033[0m";

    static ErrorReport of(Outcome failure) {
        if (failure instanceof Outcome.Rejected rejected) {
            return compileError(rejected.problems());
        } else if (failure instanceof Outcome.Thrown thrown) {
            ThrownError first = thrown.chain().get(0);
            return new ErrorReport(first.shortName(), first.message(), chain(thrown.chain()));
        } else if (failure instanceof Outcome.Interrupted interrupted) {
            return interrupted(interrupted.chain());
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
        }
        return new ErrorReport("CompileError", problems.get(0).message(), lines);
    }

    private static ErrorReport interrupted(List<ThrownError> chain) {
        List<String> lines = new ArrayList<>(List.of(RED + "interrupted" + PLAIN));
        if (!chain.isEmpty()) {
            lines.addAll(frames(chain.get(0).frames()));
        }
        return new ErrorReport("Interrupted", "the cell was interrupted", lines);
    }

    private static List<String> chain(List<ThrownError> chain) {
        List<String> lines = new ArrayList<>();
        for (ThrownError error : chain) {
            lines.add((lines.isEmpty() ? "" : "caused by ") + title(error.shortName(), error.message()));
            lines.addAll(frames(error.frames()));
        }
        return lines;
    }

    /** The user's frames with their lines; of library code, the call that failed and how much lies between. */
    private static List<String> frames(List<ThrownError.Frame> frames) {
        List<String> lines = new ArrayList<>();
        int library = 0;
        int shown = 0;
        for (ThrownError.Frame frame : frames) {
            Optional<CellSource.Span> where = frame.where();
            if (where.isEmpty()) {
                if (library++ == 0 && shown == 0) {
                    lines.add("  in " + frame.method());
                }
            } else if (shown++ < MAX_FRAMES) {
                lines.addAll(excerpt("  ", frame.method(), where.get(), shown == 1));
            }
        }
        if (shown > MAX_FRAMES) {
            lines.add("  … " + (shown - MAX_FRAMES) + " calls more");
        }
        return lines;
    }

    /** The place, its line of source, and under it a mark if wanted. */
    private static List<String> excerpt(String indent, String method, CellSource.Span where, boolean marked) {
        String number = Integer.toString(where.line());
        String place = indent + CYAN + where.place() + PLAIN + (method.isEmpty() ? "" : ", in " + method);
        String source = indent + "  " + number + " | " + where.lineText();
        if (!marked) {
            return List.of(place, source);
        }
        String gutter = indent + "  " + " ".repeat(number.length()) + " | ";
        String mark = gutter + blank(where.lineText(), where.column()) + RED + "^".repeat(where.length()) + PLAIN;
        return List.of(place, source, mark);
    }

    /** Blanks as wide as the first {@code length} characters of {@code line}, keeping its tabs. */
    private static String blank(String line, int length) {
        return line.substring(0, Math.min(length, line.length())).replaceAll("[^\t]", " ");
    }

    private static String title(String name, String message) {
        return RED + name + PLAIN + (message.isEmpty() ? "" : ": " + message);
    }

    private static String trace(Throwable cause) {
        return Arrays.toString(cause.getStackTrace());
    }
}
