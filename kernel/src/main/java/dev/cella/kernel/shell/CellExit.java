package dev.cella.kernel.shell;

/** Stands in for {@code System.exit} in cells; public because compiled cells call it. */
public final class CellExit {
    private CellExit() {}

    /**
     * Refuses to end the JVM.
     *
     * @throws UnsupportedOperationException always
     */
    @SuppressWarnings("DoNotCallSuggester") // the call in a cell is legal Java, and its refusal is the point
    public static void exit(int status) {
        throw new UnsupportedOperationException("System.exit(" + status
                + ") would stop the kernel and lose every variable, so cells may not call it;"
                + " leave it out, or shut the kernel down from the menu");
    }
}
