package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

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
    void what_throws_never_ends_well_and_nothing_of_its_cell_runs_afterwards(String code) {
        assertThat(result("var after = 0;")).isEqualTo("none");
        assertThat(run(code + "\nafter = 1;")).isNotInstanceOf(Outcome.Done.class);
        assertThat(run(code)).isNotInstanceOf(Outcome.Done.class).isNotInstanceOf(Outcome.Interrupted.class);
        assertThat(result("after")).isEqualTo("0");
    }

    @Test
    void the_statements_of_a_session_share_a_thread() {
        run("var first = Thread.currentThread(); var local = new ThreadLocal<Integer>(); local.set(3);"
                + " var lock = new java.util.concurrent.locks.ReentrantLock();\nlock.lock();");
        assertThat(result("local.get()")).isEqualTo("3");
        assertThat(result("first == Thread.currentThread()")).isEqualTo("true");
        assertThat(result("lock.isHeldByCurrentThread()")).isEqualTo("true");
        assertThat(result("lock.unlock();")).isEqualTo("none");
    }

    @Test
    void the_thread_has_the_name_of_the_cell() {
        assertThat(result("Thread.currentThread().getName()")).isEqualTo("cell " + number);
        assertThat(result("Thread.currentThread().getName()")).isEqualTo("cell " + number);
    }

    @Test
    void the_interrupt_flag_lasts_for_its_cell_only() {
        assertThat(result("Thread.currentThread().interrupt();\nThread.interrupted()"))
                .isEqualTo("true");
        assertThat(result("Thread.currentThread().interrupt();")).isEqualTo("none");
        assertThat(result("Thread.interrupted()")).isEqualTo("false");
    }

    @Test
    void a_hard_stop_is_a_fresh_start_and_spares_the_threads_of_earlier_cells() throws Exception {
        result("var kept = new ThreadLocal<Integer>(); kept.set(3);"
                + " var pool = java.util.concurrent.Executors.newFixedThreadPool(1);"
                + " var worker = pool.submit(() -> Thread.currentThread()).get();");
        assertThat(interrupted("{ " + LOOPING + "while (true) {} }")).isInstanceOf(Outcome.Interrupted.class);
        assertThat(result("kept.get()")).isEqualTo("null");
        assertThat(result("worker.isAlive()")).isEqualTo("true");
        assertThat(result("pool.submit(() -> Thread.currentThread() == worker).get()"))
                .isEqualTo("true");
        assertThat(result("pool.shutdown();")).isEqualTo("none");
    }

    @Test
    void a_polite_interrupt_keeps_the_thread() throws Exception {
        result("var slept = new ThreadLocal<Integer>(); slept.set(3);");
        assertThat(interrupted("dev.cella.kernel.spi.Interrupts.cooperative(() -> { " + LOOPING
                        + "Thread.sleep(1_000_000); return 1; });"))
                .isInstanceOf(Outcome.Interrupted.class);
        assertThat(result("slept.get()")).isEqualTo("3");
    }

    @Test
    void an_interrupt_reaches_work_whose_libraries_take_the_flag_down() throws Exception {
        interrupted("boolean heeded = dev.cella.kernel.spi.Interrupts.cooperative(() -> { " + LOOPING
                + "while (!dev.cella.kernel.spi.Interrupts.requested()) Thread.interrupted(); return true; });");
        assertThat(result("heeded")).isEqualTo("true");
    }

    @Test
    void a_thread_that_code_has_ended_is_replaced() {
        run("var own = Thread.currentThread(); var killer = new Thread(() -> own.stop());");
        run("killer.start(); killer.join(); Thread.sleep(1_000);"); // which later JDKs refuse
        assertThat(result("1 + 1")).isEqualTo("2");
    }

    @Test
    void the_context_class_loader_finds_the_classes_of_cells() {
        result("public class Found {}");
        String find = "Class.forName(Found.class.getName(), false, Thread.currentThread().getContextClassLoader())";
        assertThat(result(find + " == Found.class")).isEqualTo("true");
        result("var seen = new Object[1];");
        result("var finder = new Thread(() -> { try { seen[0] = " + find
                + "; } catch (Exception e) { seen[0] = e; } });\nfinder.start();\nfinder.join();");
        assertThat(result("seen[0] == Found.class")).isEqualTo("true");
        result("var before = Thread.currentThread().getContextClassLoader();");
        result("Thread.currentThread().setContextClassLoader(null);");
        assertThat(result("Thread.currentThread().getContextClassLoader()")).isEqualTo("null");
        result("Thread.currentThread().setContextClassLoader(before);");
    }

    @Test
    void callbacks_run_on_the_same_thread() {
        result("var cells = Thread.currentThread();");
        Thread[] seen = new Thread[1];
        assertThat(shell.call(cell(), () -> seen[0] = Thread.currentThread())).isInstanceOf(Outcome.Done.class);
        assertThat(seen[0].getName()).isEqualTo("callback");
        assertThat(result("cells == Thread.currentThread()")).isEqualTo("true");
        assertThat(seen[0].getName()).isEqualTo("cell " + number);
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
        var done = assertThat(outcome).asInstanceOf(type(Outcome.Done.class)).actual();
        return done.result().map(bundle -> bundle.text()).orElse("none");
    }
}
