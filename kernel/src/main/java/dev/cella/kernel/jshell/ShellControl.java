package dev.cella.kernel.jshell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.execution.LocalExecutionControl;

/**
 * Runs snippets in this JVM and shows the values of expressions as a notebook does, before {@code jshell} prints them.
 *
 * <p>The superclass knows how to stop a snippet on each JDK, so its {@code invoke} is kept. It calls {@link
 * #runSnippet}, which has the value as an object.
 */
final class ShellControl extends LocalExecutionControl {
    /** Carries a snippet to the thread that the superclass starts. */
    private static final InheritableThreadLocal<Run> HANDED_OVER = new InheritableThreadLocal<>();

    private static final Method RUN_SNIPPET = runSnippetMethod();

    private final Cell cell;
    private final Replay replay;

    ShellControl(Cell cell) {
        this.cell = cell;
        replay = cell.attached(Replay.class).orElseThrow();
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        Run run = new Run(snippet);
        HANDED_OVER.set(run);
        try {
            super.invoke(RUN_SNIPPET);
            return run.text;
        } finally {
            HANDED_OVER.remove();
            if (!replay.running()) {
                cell.outlet().flush();
            }
        }
    }

    /**
     * Interrupts training that watches its interrupt flag, so that it ends between two steps; stops other code where it
     * is.
     */
    @Override
    public void stop() throws EngineTerminationException, InternalException {
        Set<Thread> cooperating = cell.cooperating();
        if (cooperating.isEmpty()) {
            super.stop();
        } else {
            cooperating.forEach(Thread::interrupt);
        }
    }

    /** Runs the snippet; the superclass invokes this. Public for reflection only. */
    public static void runSnippet() throws Throwable {
        Run run = HANDED_OVER.get();
        HANDED_OVER.remove();
        run.run();
    }

    private final class Run {
        private final Method snippet;
        private String text = "";

        Run(Method snippet) {
            this.snippet = snippet;
        }

        private void run() throws Throwable {
            cell.enter();
            Object value = null;
            try {
                value = snippet.invoke(null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                replay.ran(declares() ? null : value);
            }
            text = declares() || replay.running() ? valueString(value) : show(value);
        }

        /** Shows a value that has an image or needs several lines, and returns what jshell prints after {@code ==>}. */
        private String show(Object value) {
            Optional<MimeBundle> view =
                    Optional.ofNullable(value).map(cell.outlet()::render).filter(Run::needsMore);
            view.ifPresent(cell.outlet()::display);
            return view.isPresent() ? value.getClass().getSimpleName() : valueString(value);
        }

        private static boolean needsMore(MimeBundle bundle) {
            return FigureFiles.hasFigure(bundle) || bundle.text().contains("\n");
        }

        /**
         * Returns whether the snippet is {@code var x = …}, whose class holds the variable; that of an expression holds
         * {@code $1}.
         */
        private boolean declares() {
            return Arrays.stream(snippet.getDeclaringClass().getDeclaredFields())
                    .map(Member::getName)
                    .anyMatch(name -> !name.startsWith("$"));
        }
    }

    private static Method runSnippetMethod() {
        try {
            Method method = ShellControl.class.getMethod("runSnippet");
            method.setAccessible(true); // the class itself is not public
            return method;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
