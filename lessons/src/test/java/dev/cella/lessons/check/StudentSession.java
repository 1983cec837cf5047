package dev.cella.lessons.check;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.StandardStream;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.shell.JavaShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.spi.CellVersion;
import dev.cella.kernel.spi.Extension;
import dev.cella.kernel.spi.KernelImports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** A session with the imports of the course and without a front end: cells go in, and what a student sees comes out. */
final class StudentSession implements AutoCloseable {
    private final MagicShell shell;
    private int number;

    StudentSession() {
        JavaShell java = new JavaShell(List.of());
        List<String> imports = new ArrayList<>(KernelImports.ALL);
        Extension course = ServiceLoader.load(Extension.class).findFirst().orElseThrow();
        imports.addAll(course.imports());
        java.addImports(imports);
        shell = new MagicShell(java);
        shell.adviseBy(course::advice);
    }

    /** Runs a version of a cell; returns all that it shows, the lines of one text joined. */
    String run(String id, String code) {
        Texts shown = new Texts();
        Cell cell = new Cell(shown, (question, password) -> "").attach(CellVersion.Id.class, new CellVersion.Id(id));
        Outcome outcome = shell.evaluate(new CellSource(++number, code), cell);
        if (outcome instanceof Outcome.Rejected rejected) {
            return rejected.problems().stream()
                    .map(problem -> problem.message() + "\n" + problem.advice())
                    .collect(Collectors.joining("\n"));
        }
        return shown.text + (outcome instanceof Outcome.Done ? "" : outcome.toString());
    }

    /** Interrupts the cell that runs. */
    void interrupt() {
        shell.interrupt();
    }

    /** Interrupts the next cell before its first statement. */
    void interruptNext() {
        shell.expectCell(true);
        shell.interrupt();
    }

    @Override
    public void close() {
        shell.close();
    }

    /** Keeps what is shown as text. */
    private static final class Texts implements Outlet {
        @SuppressWarnings("JdkObsolete") // threads of cells write, too
        private final StringBuffer text = new StringBuffer();

        @Override
        public MimeBundle render(Object value) {
            return value instanceof MimeBundle bundle ? bundle : MimeBundle.text(String.valueOf(value));
        }

        @Override
        public void display(MimeBundle bundle) {
            text.append(bundle.text()).append('\n');
        }

        @Override
        public void display(MimeBundle bundle, String id) {
            display(bundle);
        }

        @Override
        public void update(MimeBundle bundle, String id) {
            display(bundle);
        }

        @Override
        public void clear(boolean wait) {}

        @Override
        public void write(StandardStream stream, byte[] bytes, int offset, int length) {
            text.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }
}
