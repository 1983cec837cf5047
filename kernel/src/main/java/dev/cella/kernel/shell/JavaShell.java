package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
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
    /** An import that nobody writes: it gives a batch of imports a name, which an import of a cell would else replace. */
    private static final String FIRST_OF_BATCH = "import static java.lang.Void.*;";

    private final CellControl control = new CellControl();
    private final JShell jshell;
    private final SourceCodeAnalysis analysis;
    private final AtomicReference<ClassPathFiles> files = new AtomicReference<>();
    private final Origins origins = new Origins();
    private List<String> together = List.of();
    private final Interrupter interrupter = new Interrupter(control);

    /** Opens a session whose code may use every class of {@code classPath} and of this JVM's own class path. */
    public JavaShell(String classPath) {
        jshell = JShell.builder()
                .executionEngine(new InThisJvm(control), Map.of())
                .fileManager(this::classPathFiles)
                .compilerOptions("-classpath", classPath)
                .build();
        analysis = jshell.sourceCodeAnalysis();
    }

    private StandardJavaFileManager classPathFiles(StandardJavaFileManager compilersOwn) {
        files.set(new ClassPathFiles(compilersOwn));
        return files.get();
    }

    /**
     * Gives all cells these imports, each written as between {@code import} and the semicolon.
     *
     * <p>JShell compiles once for each import it is given, some 25 ms; but it takes text that holds many as one. Only if
     * one of them is wrong are they tried one by one.
     *
     * @return the imports that do not compile, each with the compiler's reason
     */
    public List<String> addImports(List<String> names) {
        List<String> imports =
                names.stream().map(name -> "import " + name + ";").toList();
        if (imported(Stream.concat(together.stream(), imports.stream()).toList())) {
            return List.of();
        }
        imported(together); // which the failure has replaced
        return imports.stream()
                .flatMap(text -> jshell.eval(text).stream())
                .filter(event -> event.status() == Snippet.Status.REJECTED)
                .flatMap(event -> jshell.diagnostics(event.snippet())
                        .map(reason -> event.snippet().source() + " " + reason.getMessage(null)))
                .toList();
    }

    private boolean imported(List<String> imports) {
        List<SnippetEvent> events = jshell.eval(FIRST_OF_BATCH + "\n" + String.join("\n", imports));
        boolean allValid = events.stream()
                .noneMatch(event -> event.causeSnippet() == null && event.status() != Snippet.Status.VALID);
        if (allValid) {
            together = imports;
        }
        return allValid;
    }

    /** Lets JShell list all packages, for completion: work that would take the processor from the first cell. */
    public void prepareCompletion() {
        files.get().letOthersIn();
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
        prepareCompletion();
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
