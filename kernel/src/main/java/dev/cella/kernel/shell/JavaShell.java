package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A Java session: cells go in, objects and problems come out.
 *
 * <p>Snippets run in this JVM, so their results are live objects. All methods belong to one thread, except
 * {@link #interrupt}, which any thread may call.
 */
public final class JavaShell implements AutoCloseable {
    private final CellControl control = new CellControl();
    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final Origins origins = new Origins();
    private final Interrupter interrupter = new Interrupter(control);

    /** Opens a session whose code may use every class of {@code classPath} and of this JVM's own class path. */
    public JavaShell(String classPath) {
        jshell = JShell.builder()
                .executionEngine(new InThisJvm(control), Map.of())
                .compilerOptions("-classpath", classPath)
                .build();
        analysis = jshell.sourceCodeAnalysis();
    }

    /**
     * Gives all cells these imports, each written as between {@code import} and the semicolon.
     *
     * @return the imports that do not compile, each with the compiler's reason
     */
    public List<String> addImports(List<String> names) {
        return names.stream()
                .flatMap(name -> jshell.eval("import " + name + ";").stream())
                .filter(event -> event.status() == Snippet.Status.REJECTED)
                .flatMap(event -> jshell.diagnostics(event.snippet())
                        .map(reason -> event.snippet().source() + " " + reason.getMessage(null)))
                .toList();
    }

    /**
     * Runs a cell, statement by statement, until its end or the first that fails.
     *
     * @param source the cell
     * @param cell where it prints and shows
     */
    public Outcome evaluate(CellSource source, Cell cell) {
        control.enter(cell, source.number() > 0 ? "cell " + source.number() : "cell");
        interrupter.cellStarts();
        try {
            return new Evaluation(jshell, analysis, control, origins, interrupter, source, cell).run();
        } catch (Throwable e) { // the kernel must be able to report whatever went wrong
            return interrupter.wasInterrupted() ? new Outcome.Interrupted(List.of()) : new Outcome.Broken(e);
        } finally {
            interrupter.cellEnds();
            control.forget();
        }
    }

    /** Compiles and runs something small, so that the first cell finds the compiler awake. */
    public void warmUp() {
        jshell.eval("1 + 1").forEach(event -> jshell.drop(event.snippet()));
        control.forget();
    }

    /** What could be written at the cursor (in UTF-16 units). */
    public Completions complete(String code, int cursor) {
        return new Completer(analysis).complete(code, cursor);
    }

    /** What is known of the name or call at the cursor (in UTF-16 units). */
    public Optional<MimeBundle> document(String code, int cursor) {
        return new Documenter(analysis).document(code, cursor);
    }

    /** Whether {@code code} could be run as it is. */
    public Completeness completeness(String code) {
        return Completeness.of(code, analysis);
    }

    /** Interrupts the cell that runs now, if any: politely first, then hard. Returns at once. */
    public void interrupt() {
        interrupter.interrupt();
    }

    @Override
    public void close() {
        interrupter.close();
        jshell.close();
    }

    /** Gives JShell the control of this session. */
    private record InThisJvm(LocalExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "cella";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }
}
