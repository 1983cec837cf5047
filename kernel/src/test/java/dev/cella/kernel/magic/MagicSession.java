package dev.cella.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.util.List;

/** A session with magics and without a front end: cells go in, and results, failures and printed text come out. */
final class MagicSession implements AutoCloseable {
    private final MagicShell shell;
    private RecordingOutlet outlet = new RecordingOutlet();
    private int number;

    MagicSession() {
        JavaShell java = new JavaShell(List.of());
        java.addImports(List.of("java.util.*"));
        shell = new MagicShell(java);
    }

    MagicShell shell() {
        return shell;
    }

    RecordingOutlet outlet() {
        return outlet;
    }

    Outcome run(String code) {
        outlet = new RecordingOutlet();
        return shell.evaluate(new CellSource(++number, code), new Cell(outlet, (question, password) -> ""));
    }

    String result(String code) {
        var done = assertThat(run(code)).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }

    Outcome.Rejected rejected(String code) {
        return assertThat(run(code)).asInstanceOf(type(Outcome.Rejected.class)).actual();
    }

    ThrownError failure(String code) {
        return assertThat(run(code))
                .asInstanceOf(type(Outcome.Thrown.class))
                .actual()
                .chain()
                .get(0);
    }

    String printed() {
        return outlet.printed();
    }

    @Override
    public void close() {
        shell.close();
    }
}
