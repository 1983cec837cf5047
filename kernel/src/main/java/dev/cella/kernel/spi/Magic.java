package dev.cella.kernel.spi;

import java.util.Objects;

/**
 * A command that a cell can hold beside Java: {@code %name arguments} on a line of its own, or {@code %%name arguments}
 * on the first line, which takes the rest of the cell as its text.
 */
public interface Magic {
    /** Its name with one percent sign for a line, or two for a whole cell, e.g. {@code "%csv"}. */
    String name();

    /** How it is written, e.g. {@code "%csv FILE"}. */
    String usage();

    /** What it does, in a sentence or a few; the first line stands in the list of all magics. */
    String help();

    /**
     * Does it. Called on a thread of the cell: it may print and use {@code Display}, and is interrupted as cells are.
     *
     * @param arguments what follows the name, without the space round it, otherwise as it was written
     * @param body the lines below, as they were written; empty for a magic of one line
     * @return the result, which is rendered as that of a cell; null for none
     * @throws Exception what the cell then fails with
     */
    Object run(String arguments, String body) throws Exception;

    /** A magic from a function. */
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

    /** What a magic does: see {@link Magic#run}. */
    @FunctionalInterface
    interface Action {
        /** Does it. */
        Object run(String arguments, String body) throws Exception;
    }
}
