package dev.cella.kernel.jshell;

import dev.cella.kernel.display.Cell;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Lets {@code jshell --execution cella} find {@link ShellControl}. Public, because the JDK creates it by name. */
public final class ShellControlProvider implements ExecutionControlProvider {
    static final String NAME = "cella";

    @Override
    public String name() {
        return NAME;
    }

    /** @throws IllegalStateException if this thread works for no cell, so there is no outlet */
    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        Cell cell = Cell.current();
        if (cell == null) {
            throw new IllegalStateException(
                    "the execution control " + NAME + " needs a cell to show things in; start it with ./cella jshell");
        }
        return new ShellControl(cell);
    }
}
