package dev.cella.lessons.check.cell;

import dev.cella.kernel.source.MethodSource;
import java.util.Locale;

/**
 * Why an answer cannot be checked now.
 *
 * @param what happened, in one sentence
 * @param next what to do, in one sentence
 */
public record NotChecked(String what, String next) {
    private static final String THEN_CHECK = ", run it, then run this check.";

    static NotChecked didNotCompile(String cell) {
        return new NotChecked(
                "The cell above did not compile; nothing was checked.",
                "Fix the error that " + cell + " shows, run it again, then run this check.");
    }

    static NotChecked stopped(String method, String cell) {
        return new NotChecked(
                "Nothing was checked: " + cell + " stopped before it defined " + method + ".",
                "Fix what stopped it, run it again, then run this check.");
    }

    static NotChecked below(String method) {
        return new NotChecked(
                "Nothing was checked: " + method + " is defined below this check.",
                "Move the check to the end of the cell, and run it again.");
    }

    static NotChecked renamed(MethodSource wanted, MethodSource found, String cell) {
        return new NotChecked(
                "Nothing was checked: this exercise calls " + wanted.name() + ".",
                "In " + cell + " the method is called " + found.name() + ": change its name to " + wanted.name()
                        + THEN_CHECK);
    }

    static NotChecked retyped(MethodSource wanted, MethodSource found, String cell) {
        String print = found.result().equals("void") ? " (it must return its result, not print it)" : "";
        return new NotChecked(
                "Nothing was checked: this exercise calls " + wanted.head() + ".",
                "In " + cell + " the method is " + found.head() + print + ": change it to " + wanted.head()
                        + THEN_CHECK);
    }

    static NotChecked gone(MethodSource wanted, String cell) {
        return new NotChecked(
                "Nothing was checked: " + cell + " no longer declares " + wanted.head() + ".",
                "Put the method back" + THEN_CHECK);
    }

    static NotChecked missing(MethodSource wanted) {
        return new NotChecked(
                "Nothing was checked: " + wanted.name() + " has not been defined yet.",
                "Run the cells above first, then this check.");
    }

    /** Returns both sentences. */
    @Override
    public String toString() {
        return what + " " + next.substring(0, 1).toUpperCase(Locale.ROOT) + next.substring(1);
    }
}
