package dev.cella.kernel.shell;

import dev.cella.kernel.assist.CodeAssist;
import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Syntax;
import dev.cella.kernel.spi.Call;
import dev.cella.kernel.spi.Declaration;
import dev.cella.kernel.spi.Extension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/**
 * A Java session: cells go in, objects and problems come out.
 *
 * <p>Snippets run in this JVM, so their results are live objects. All methods belong to one thread, except
 * {@link #interrupt}, which any thread may call.
 */
public final class JavaShell implements AutoCloseable {
    private final CellControl control = new CellControl();
    private final Interrupter interrupter = new Interrupter(control.jobs());
    private final InThisJvm engine = new InThisJvm(control);
    private final JShell jshell;
    private final Session session;
    private final CellFrame frame;
    private final CodeAssist assist;

    /**
     * Opens a session whose code may use every class of this JVM's class path.
     *
     * @param compilerOptions options for javac; none for the class path, which would hide {@link #addToClassPath}
     * @throws IllegalArgumentException if javac does not know an option
     */
    public JavaShell(List<String> compilerOptions) {
        jshell = engine.open(compilerOptions);
        session = new Session(jshell, control, interrupter);
        frame = new CellFrame(session);
        assist = new CodeAssist(jshell, session.types());
    }

    /**
     * Adds these imports to all cells, each written as between {@code import} and the semicolon.
     *
     * @return the imports that do not compile, each with the compiler's reason
     */
    public List<String> addImports(List<String> names) {
        return session.imports().add(names);
    }

    /** Asks {@code judge} before a cell declares something; see {@link Extension#objection}. */
    public void judgeDeclarationsBy(Function<Declaration, Optional<Declaration.Objection>> judge) {
        session.protectedNames().judgeBy(judge);
    }

    /** Lets calls of these methods fail in cells; see {@link Extension#forbids}. */
    public void forbidCalls(Predicate<Call> forbidden) {
        control.forbid(forbidden);
    }

    /** Lets JShell list all packages for completion, which would slow down the first cell. */
    public void prepareCompletion() {
        engine.files().letOthersIn();
    }

    /**
     * Announces that a cell is about to run or, if {@code comes} is false, that none is. From then on, an interrupt
     * applies to the cell although it has not started yet.
     */
    public void expectCell(boolean comes) {
        if (comes) {
            interrupter.cellComes();
        } else {
            interrupter.cellEnds();
        }
    }

    /**
     * Runs a cell, statement by statement, until its end or the first statement that fails.
     *
     * @param source the cell
     * @param cell where it prints and shows
     */
    public Outcome evaluate(CellSource source, Cell cell) {
        return inCell(source, cell, run -> run.java(source, 0, source.text().length()));
    }

    /**
     * Runs {@code work} as one cell.
     *
     * @param source the cell, which names its threads; without a name it is an expression of the front end
     * @param cell where it prints and shows
     */
    public Outcome inCell(CellSource source, Cell cell, Work work) {
        return frame.run(source, cell, work);
    }

    /** Runs {@code work} as a cell without text; its result is not shown. */
    public Outcome call(Cell cell, Callable<?> work) {
        return frame.call(cell, work);
    }

    /** Adds a jar or a folder of classes for the compiler and for the code of cells. */
    public void addToClassPath(Path entry) {
        jshell.addToClasspath(entry.toString());
        assist.add(entry);
    }

    /** Returns what cells have declared and imported so far. */
    public Declarations declarations() {
        return new Declarations(session);
    }

    /** Returns whether {@code text} parses as statements, an expression, or members of a class. */
    public static boolean isJava(String text) {
        return Syntax.isJava(text);
    }

    /**
     * Compiles and runs something small, so that the compiler is warm for the first cell.
     *
     * @return whether it compiled
     */
    public boolean warmUp() {
        List<SnippetEvent> events = jshell.eval("1 + 1");
        events.stream().filter(event -> event.status().isActive()).forEach(event -> jshell.drop(event.snippet()));
        control.forget();
        return events.stream().allMatch(event -> event.status() == Snippet.Status.VALID);
    }

    /** Returns completions at the cursor (in UTF-16 units). */
    public Completions complete(String code, int cursor) {
        prepareCompletion();
        return assist.complete(code, cursor);
    }

    /** Returns what is known about the name or call at the cursor (in UTF-16 units). */
    public Optional<MimeBundle> document(String code, int cursor) {
        return assist.document(code, cursor);
    }

    /** Returns the answer to a cell that asks for documentation, such as {@code ?Math.max}; empty for other cells. */
    public Optional<MimeBundle> answer(String code) {
        return assist.answer(code);
    }

    /** Returns whether {@code code} could be run as it is. */
    public Completeness completeness(String code) {
        return assist.completeness(code);
    }

    /** Interrupts the running cell, if any: politely first, then hard. Returns at once. */
    public void interrupt() {
        interrupter.interrupt("");
    }

    @Override
    public void close() {
        interrupter.close();
        jshell.close(); // this closes the control, too
    }

    /** Work of a cell. */
    @FunctionalInterface
    public interface Work {
        /** Runs the work, and returns how it ended. */
        Outcome run(CellRun run) throws Exception;
    }
}
