package dev.cella.kernel;

import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardRenderers;
import dev.cella.kernel.jshell.JShellTool;
import dev.cella.kernel.spi.KernelImports;
import dev.cella.kernel.widget.Widgets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Implements the command {@code jshell}: the JDK's own {@code jshell} with the imports and renderers of cells. */
final class JShellCommand {
    static final String NAME = "jshell";

    private static final String TERMINAL = "--terminal";

    private JShellCommand() {}

    /**
     * Runs the command.
     *
     * @param words notebooks to load, and {@code --terminal} if a person types
     * @return the exit status
     * @throws Exception what the tool throws
     * @throws IllegalArgumentException if there is any other option
     */
    static int run(List<String> words) throws Exception {
        List<String> notebooks = new ArrayList<>(words);
        boolean terminal = notebooks.remove(TERMINAL);
        for (String word : notebooks) {
            if (word.startsWith("-")) {
                throw new IllegalArgumentException(
                        "jshell has no option " + word + "; it takes notebooks and " + TERMINAL);
            }
        }
        Renderers renderers = new Renderers();
        StandardRenderers.addTo(renderers);
        Widgets.addTo(renderers);
        Extensions extensions = Extensions.load(System.err::println);
        extensions.addRenderers(renderers);
        List<String> imports = new ArrayList<>(KernelImports.ALL);
        imports.addAll(extensions.imports());
        return new JShellTool(imports, renderers, terminal)
                .run(notebooks.stream().map(Path::of).toList());
    }
}
