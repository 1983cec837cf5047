package dev.cella.kernel.jshell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Renderers;
import dev.cella.kernel.display.StandardStreams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * The JDK's {@code jshell} with imports and figures of cells. Only one can run at a time, because it replaces the JVM's
 * standard output while it runs.
 *
 * @param imports the imports of every snippet, written as in an import statement: {@code java.util.*}
 * @param renderers how values are shown
 * @param terminal whether a person types at a terminal, so that lines can be redrawn and figures opened
 */
public record JShellTool(List<String> imports, Renderers renderers, boolean terminal) {
    /**
     * Runs the cells of notebooks and then what is typed, until {@code /exit} or the end of the input.
     *
     * @return the exit status: 0, or the argument of {@code /exit}
     * @throws IOException if a notebook cannot be read
     * @throws Exception what the tool throws
     */
    public int run(List<Path> notebooks) throws Exception {
        InputStream in = System.in;
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("cella-figures-");
        TerminalOutlet outlet =
                new TerminalOutlet(out, System.err, renderers, new FigureFiles(folder, terminal), terminal);
        JavaShellToolBuilder tool = JavaShellToolBuilder.builder()
                .in(in, null)
                .out(out)
                .err(out, System.err) // the tool's messages appear where the snippet ran
                .interactiveTerminal(terminal);
        Cell cell = new Cell(outlet, JShellTool::cannotAsk);
        cell.attach(Replay.class, new Replay(outlet)).enter();
        try (StandardStreams streams = new StandardStreams()) {
            System.setIn(in); // the tool supports line editing only on the JVM's own input
            streams.latest(cell);
            return tool.start(arguments(folder, notebooks).toArray(String[]::new));
        } finally {
            Cell.leave();
        }
    }

    private List<String> arguments(Path folder, List<Path> notebooks) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--execution", ShellControlProvider.NAME));
        arguments.addAll(List.of("--class-path", System.getProperty("java.class.path")));
        arguments.addAll(List.of("--startup", write(folder, "startup.jsh", startup())));
        if (!terminal) {
            arguments.addAll(List.of("--feedback", "concise")); // no welcome if nobody reads it
        }
        for (Path notebook : notebooks) {
            arguments.add(write(folder, notebook.getFileName() + ".jsh", NotebookScript.of(notebook)));
        }
        return arguments;
    }

    private String startup() {
        return imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String cannotAsk(String question, boolean password) {
        throw new IllegalStateException(
                "jshell cannot ask for input (\"" + question + "\"); assign the answer to a variable instead");
    }
}
