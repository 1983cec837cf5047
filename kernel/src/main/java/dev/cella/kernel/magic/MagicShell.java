package dev.cella.kernel.magic;

import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.shell.CellRun;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.Magic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A Java session whose cells can contain magics. The rules for threads are those of {@link JavaShell}.
 *
 * <p>A cell is cut into Java and magics, which run one after the other until one fails.
 */
public final class MagicShell implements AutoCloseable {
    private final JavaShell java;
    private final Magics magics = new Magics();
    private final MagicAssistance assistance;
    private final ClassPath classPath;
    private final Deque<String> scripts = new ArrayDeque<>();
    private BiFunction<String, List<CellVersion>, Optional<String>> advice = (text, versions) -> Optional.empty();

    /** Creates a session on top of {@code java}, and closes that with itself. */
    public MagicShell(JavaShell java) {
        this.java = java;
        this.assistance = new MagicAssistance(java, magics);
        this.classPath = new ClassPath(java);
        HelpMagics.addTo(magics);
        TimeMagics.addTo(magics);
        SessionMagics.addTo(magics);
        MarkupMagics.addTo(magics);
        new Loader().addTo(magics);
        classPath.addTo(magics);
        new MavenMagic(classPath).addTo(magics);
    }

    /** Adds a magic of an extension; it replaces one with the same name. */
    public void add(Magic magic) {
        magics.add(Command.of(magic));
    }

    /** Asks {@code advice} first when a cell does not compile; see {@link Extension#advice}. */
    public void adviseBy(BiFunction<String, List<CellVersion>, Optional<String>> advice) {
        this.advice = advice;
    }

    /**
     * Adds to the class path now, and runs scripts as part of the first cell, where they can show things and be
     * interrupted.
     *
     * @param problems is told what cannot be added
     */
    public void begin(Startup startup, Consumer<String> problems) {
        for (String word : startup.classPath()) {
            try {
                classPath.add(ClassPath.found(word, false));
            } catch (MagicException e) {
                problems.accept("[CELLA_CLASSPATH: " + e.getMessage() + "]");
            }
        }
        scripts.addAll(startup.scripts());
    }

    /** Runs a cell, part by part, until its end or the first part that fails. */
    public Outcome evaluate(CellSource source, Cell cell) {
        for (String script = scripts.poll(); script != null; script = scripts.poll()) {
            Outcome outcome = evaluate(new CellSource("startup", "%load \"" + script + "\""), cell);
            if (outcome instanceof Outcome.Interrupted) {
                return outcome;
            }
            if (!(outcome instanceof Outcome.Done)) {
                cell.print("[CELLA_STARTUP: " + Startup.describe(outcome) + "]\n");
            }
        }
        return java.inCell(source, cell, run -> evaluate(source, run));
    }

    /** Runs {@code work}, which is not text of a cell, in the way a cell runs. */
    public Outcome call(Cell cell, Callable<?> work) {
        return java.call(cell, work);
    }

    /** Runs text as part of the running cell. */
    Outcome evaluate(CellSource source, CellRun run) throws Exception {
        Outcome outcome = Command.DONE;
        List<CellPart> parts = CellText.parts(source.text());
        for (CellPart part : parts) {
            outcome = part.isJava()
                    ? java(source, part, run)
                    : magic(new MagicCall(this, run, source, part), part.equals(parts.get(0)));
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return outcome;
    }

    private Outcome java(CellSource source, CellPart part, CellRun run) throws Exception {
        Outcome outcome = run.java(source, part.start(), part.end());
        if (outcome instanceof Outcome.Rejected rejected) {
            Optional<String> better = advice.apply(source.text(), CellVersion.all(run.cell()));
            outcome = better.<Outcome>map(rejected::withAdvice).orElse(outcome);
            rejected.problems().stream()
                    .map(problem -> problem.where().lineText().strip())
                    .filter(line -> magics.find(line).isPresent())
                    .findFirst()
                    .ifPresent(line -> run.cell()
                            .print(line + " was read as a remainder, because the statement before it is not finished;"
                                    + " to run the magic, end that statement with a semicolon\n"));
        }
        return outcome;
    }

    private Outcome magic(MagicCall call, boolean first) throws Exception {
        CellPart part = call.part();
        try {
            Command command = magics.get(part.magic());
            if (call.arguments().equals("?")) {
                call.print(command.manual());
                return Command.DONE;
            }
            if (part.isCell() && !first) {
                throw new MagicException(part.magic() + " applies to a whole cell, so it must be on the first line;"
                        + " put it into a cell of its own");
            }
            return command.action().run(call);
        } catch (Throwable e) { // an Error of a magic must not end the kernel
            if (call.run().interrupted()) {
                throw e;
            }
            return MagicFailure.of(e, call);
        }
    }

    /** Returns completions at the cursor (in UTF-16 units). */
    public Completions complete(String code, int cursor) {
        return assistance.complete(code, cursor);
    }

    /** Returns documentation of the magic, name or call at the cursor (in UTF-16 units). */
    public Optional<MimeBundle> document(String code, int cursor) {
        return assistance.document(code, cursor);
    }

    /**
     * Returns the answer to a cell that asks for documentation, such as {@code ?Math.max} or {@code %time?}; empty for
     * other cells.
     */
    public Optional<MimeBundle> answer(String code) {
        return assistance.answer(code);
    }

    /** Returns whether {@code code} could be run as it is. */
    public Completeness completeness(String code) {
        return assistance.completeness(code);
    }

    /** Announces a cell, as {@link JavaShell#expectCell} does. */
    public void expectCell(boolean comes) {
        java.expectCell(comes);
    }

    /** Interrupts the running cell, if any: politely first, then hard. Returns at once. */
    public void interrupt() {
        java.interrupt();
    }

    /** Returns the session without magics. */
    JavaShell java() {
        return java;
    }

    Magics magics() {
        return magics;
    }

    @Override
    public void close() {
        java.close();
    }
}
