package dev.cella.kernel.shell;

/** Stands in for {@code System.exit} in cells; public because compiled cells call it. */
public final class CellExit {
    private CellExit() {}

    /**
     * Refuses to end the JVM.
     *
     * @throws UnsupportedOperationException always
     */
    @SuppressWarnings("DoNotCallSuggester") // the call in a cell is legal Java, and refusing it is the point
    public static void exit(int status) {
        throw new UnsupportedOperationException("System.exit(" + status
                + ") would end the kernel and lose all variables, so cells cannot call it;"
                + " remove the call, or shut the kernel down from the menu");
    }
}
