package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import dev.cella.kernel.source.CellSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CellThreadTest {
    private static final String LOOPING = "dev.cella.kernel.display.Display.display(\"looping\"); ";

    private final RecordingOutlet outlet = new RecordingOutlet();
    private final JavaShell shell = new JavaShell(List.of());
    private int number;

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new ThreadDeath();",
                "Object fail() { throw new ThreadDeath(); }\nfail();",
                "if (true) throw new RuntimeException(new ThreadDeath());",
                "if (true) throw new Error(new ThreadDeath());",
                "Thread.currentThread().stop();",
                "String.valueOf(new Object() { public String toString() { throw new ThreadDeath(); } });",
                "throw new Throwable();",
                "throw new StackOverflowError();",
                "throw new InterruptedException();",
                "throw new java.lang.reflect.InvocationTargetException(new ThreadDeath());",
                "throw new jdk.jshell.spi.ExecutionControl.StoppedException();",
                "throw new jdk.jshell.spi.ExecutionControl.InternalException(\"x\");",
                "throw new jdk.jshell.spi.ExecutionControl.EngineTerminationException(\"x\");",
                "throw new jdk.jshell.spi.SPIResolutionException(1);",
                "throw new RuntimeException() { public String getMessage() { throw new ThreadDeath(); } };",
                "var a = new Exception(); var b = new Exception(a); a.initCause(b); throw a;",
                "int n = ((java.util.function.IntSupplier) () -> { throw new ThreadDeath(); }).getAsInt();",
                "class Late { static int first = boom(); static int boom() { throw new ThreadDeath(); } }\nint got = Late.first;",
            })
    void whatThrowsNeverEndsWellAndNothingOfItsCellRunsAfterwards(String code) {
        assertEquals("none", result("var after = 0;"));
        assertThat(run(code + "\nafter = 1;")).isNotInstanceOf(Outcome.Done.class);
        assertThat(run(code)).isNotInstanceOf(Outcome.Done.class).isNotInstanceOf(Outcome.Interrupted.class);
        assertEquals("0", result("after"));
    }

    @Test
    void theStatementsOfASessionShareAThread() {
        run("var first = Thread.currentThread(); var local = new ThreadLocal<Integer>(); local.set(3);"
                + " var lock = new java.util.concurrent.locks.ReentrantLock();\nlock.lock();");
        assertEquals("3", result("local.get()"));
        assertEquals("true", result("first == Thread.currentThread()"));
        assertEquals("true", result("lock.isHeldByCurrentThread()"));
        assertEquals("none", result("lock.unlock();"));
    }

    @Test
    void theThreadHasTheNameOfTheCell() {
        assertEquals("cell " + (number + 1), result("Thread.currentThread().getName()"));
        assertEquals("cell " + (number + 1), result("Thread.currentThread().getName()"));
    }

    @Test
    void theInterruptFlagLastsForItsCellOnly() {
        assertEquals("true", result("Thread.currentThread().interrupt();\nThread.interrupted()"));
        assertEquals("none", result("Thread.currentThread().interrupt();"));
        assertEquals("false", result("Thread.interrupted()"));
    }

    @Test
    void aHardStopIsAFreshStartAndSparesTheThreadsOfEarlierCells() throws Exception {
        result("var kept = new ThreadLocal<Integer>(); kept.set(3);"
                + " var pool = java.util.concurrent.Executors.newFixedThreadPool(1);"
                + " var worker = pool.submit(() -> Thread.currentThread()).get();");
        assertInstanceOf(Outcome.Interrupted.class, interrupted("{ " + LOOPING + "while (true) {} }"));
        assertEquals("null", result("kept.get()"));
        assertEquals("true", result("worker.isAlive()"));
        assertEquals("true", result("pool.submit(() -> Thread.currentThread() == worker).get()"));
        assertEquals("none", result("pool.shutdown();"));
    }

    @Test
    void aPoliteInterruptKeepsTheThread() throws Exception {
        result("var slept = new ThreadLocal<Integer>(); slept.set(3);");
        assertInstanceOf(
                Outcome.Interrupted.class,
                interrupted("dev.cella.kernel.spi.Interrupts.cooperative(() -> { " + LOOPING
                        + "Thread.sleep(1_000_000); return 1; });"));
        assertEquals("3", result("slept.get()"));
    }

    @Test
    void aThreadThatCodeHasEndedIsReplaced() {
        run("var own = Thread.currentThread(); var killer = new Thread(() -> own.stop());");
        assertThat(run("killer.start(); killer.join(); Thread.sleep(1_000);")).isNotNull();
        assertEquals("2", result("1 + 1"));
    }

    @Test
    void theContextClassLoaderFindsTheClassesOfCells() {
        result("public class Found {}");
        String find = "Class.forName(Found.class.getName(), false, Thread.currentThread().getContextClassLoader())";
        assertEquals("true", result(find + " == Found.class"));
        result("var seen = new Object[1];");
        result("var finder = new Thread(() -> { try { seen[0] = " + find
                + "; } catch (Exception e) { seen[0] = e; } });\nfinder.start();\nfinder.join();");
        assertEquals("true", result("seen[0] == Found.class"));
        result("var before = Thread.currentThread().getContextClassLoader();");
        result("Thread.currentThread().setContextClassLoader(null);");
        assertEquals("null", result("Thread.currentThread().getContextClassLoader()"));
        result("Thread.currentThread().setContextClassLoader(before);");
    }

    @Test
    void callbacksRunOnTheSameThread() {
        result("var cells = Thread.currentThread();");
        Thread[] seen = new Thread[1];
        assertInstanceOf(Outcome.Done.class, shell.call(cell(), () -> seen[0] = Thread.currentThread()));
        assertEquals("callback", seen[0].getName());
        assertEquals("true", result("cells == Thread.currentThread()"));
        assertEquals("cell " + number, seen[0].getName());
    }

    private Outcome interrupted(String code) throws InterruptedException {
        long before = loopsSeen();
        Thread interrupting = new Thread(() -> {
            while (loopsSeen() == before) {
                Thread.onSpinWait();
            }
            shell.interrupt();
        });
        interrupting.start();
        Outcome outcome = run(code);
        interrupting.join();
        return outcome;
    }

    private long loopsSeen() {
        return List.copyOf(outlet.events()).stream()
                .filter("display looping"::equals)
                .count();
    }

    private Cell cell() {
        return new Cell(outlet, (question, password) -> "");
    }

    private Outcome run(String code) {
        return shell.evaluate(new CellSource(++number, code), cell());
    }

    private String result(String code) {
        Outcome outcome = run(code);
        var done = assertInstanceOf(Outcome.Done.class, outcome, () -> code + ": " + outcome);
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
