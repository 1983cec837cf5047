package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.CellStop;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Wrapped;
import dev.cella.kernel.spi.CellLine;
import dev.cella.kernel.spi.CellVersion;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jdk.jshell.SnippetEvent;

/** What happens around a cell: it is told what it can ask the session, can be interrupted, and its end is recorded. */
final class CellFrame {
    private final Session session;
    private final CellControl control;
    private final Interrupter interrupter;
    private Throwable lastError;

    CellFrame(Session session) {
        this.session = session;
        control = session.control();
        interrupter = session.interrupter();
    }

    /** Runs work as a cell; see {@link JavaShell#inCell}. */
    Outcome run(CellSource source, Cell cell, JavaShell.Work work) {
        if (source.name().isEmpty()) {
            return during(source, cell, work);
        }
        String id =
                cell.attached(CellVersion.Id.class).map(CellVersion.Id::value).orElse("");
        session.log().begin(id, source);
        Outcome outcome = during(source, cell, work);
        session.log().end(outcome);
        return outcome;
    }

    /** Runs work as a cell without text; its result is not shown. */
    Outcome call(Cell cell, Callable<?> work) {
        return during(new CellSource("callback", ""), cell, run -> {
            try {
                control.call(work);
                return new Outcome.Done(Optional.empty());
            } catch (Exception e) {
                return interrupter.wasInterrupted() ? interrupted() : thrown(e);
            }
        });
    }

    private Outcome during(CellSource source, Cell cell, JavaShell.Work work) {
        control.jobs().enter(cell, source.name().isEmpty() ? "cell" : source.name());
        cell.lastError(lastError);
        cell.attach(CellLine.Translator.class, session.stackLines());
        cell.attach(CellVersion.Log.class, session.log());
        cell.attach(CellStop.class, interrupter::interrupt);
        interrupter.cellStarts();
        try {
            return interrupter.wasInterrupted()
                    ? interrupted()
                    : work.run(new CellRun(cell, this::evaluate, control, interrupter));
        } catch (Throwable e) { // the kernel must be able to report whatever went wrong
            return interrupter.wasInterrupted() ? session.interrupted(List.of()) : new Outcome.Broken(e);
        } finally {
            interrupter.cellEnds();
            lastError = control.thrown() == null ? lastError : control.thrown();
            control.jobs().leave();
            control.forget();
        }
    }

    private Outcome interrupted() {
        return new Outcome.Interrupted(interrupter.why(), List.of());
    }

    private Outcome evaluate(Wrapped code, Cell cell) throws Exception {
        return new CellEvaluation(session, code, cell).run();
    }

    /**
     * Returns the outcome of work that threw. Only JShell can translate a stack trace into lines of snippets, and only
     * for exceptions of snippets. So a snippet throws the exception again.
     */
    private Outcome thrown(Exception raw) {
        Throwable real = raw instanceof InvocationTargetException wrapped ? wrapped.getCause() : raw;
        control.throwNext(real);
        SnippetEvent event = session.jshell().eval("0").get(0);
        session.jshell().drop(event.snippet());
        return event.exception() == null
                ? new Outcome.Broken(real)
                : new Outcome.Thrown(session.sources().chain(event.exception(), control.thrown()));
    }
}
