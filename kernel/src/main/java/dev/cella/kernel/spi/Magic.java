package dev.cella.kernel.spi;

import java.util.Objects;

/**
 * A command that a cell can contain besides Java: {@code %name arguments} on a line of its own, or {@code %%name
 * arguments} on the first line, with the rest of the cell as its text.
 */
public interface Magic {
    /** Returns its name with one percent sign for a line, or two for a whole cell, such as {@code "%csv"}. */
    String name();

    /** Returns how to write it, such as {@code "%csv FILE"}. */
    String usage();

    /** Returns what it does, in one or a few sentences; the first line appears in the list of all magics. */
    String help();

    /**
     * Runs it. Is called on a thread of the cell: it can print and use {@code Display}, and is interrupted as cells
     * are.
     *
     * @param arguments the text after the name as written, without surrounding space
     * @param body the lines below as written; empty for a magic of one line
     * @return the result, which is shown like that of a cell; null for none
     * @throws Exception the error with which the cell then fails
     */
    Object run(String arguments, String body) throws Exception;

    /** Creates a magic from a function. */
    static Magic of(String name, String usage, String help, Action action) {
        Objects.requireNonNull(action);
        return new Magic() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String usage() {
                return usage;
            }

            @Override
            public String help() {
                return help;
            }

            @Override
            public Object run(String arguments, String body) throws Exception {
                return action.run(arguments, body);
            }
        };
    }

    /** The action of a magic; see {@link Magic#run}. */
    @FunctionalInterface
    interface Action {
        /** Runs it. */
        Object run(String arguments, String body) throws Exception;
    }
}
