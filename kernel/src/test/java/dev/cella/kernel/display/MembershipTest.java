package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test starts threads in a first cell, and gives them work in a second one. */
class MembershipTest {
    private final StandardStreams streams = new StandardStreams();
    private final RecordingOutlet first = new RecordingOutlet();
    private final RecordingOutlet second = new RecordingOutlet();

    @BeforeEach
    void enterTheFirstCell() {
        run(first);
    }

    @AfterEach
    void leaveTheCells() {
        Cell.leave();
        streams.close();
    }

    @Test
    void aWorkerOfAPoolPrintsBelowTheCellThatHandsItTheTask() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1, task -> new Thread(task, "my own thread"));
        pool.submit(() -> System.out.print("one")).get();
        run(second);
        pool.submit(() -> System.out.print("two")).get();
        pool.submit(() -> Display.display("three")).get();
        pool.shutdown();
        assertEquals(List.of("stdout one"), first.events());
        assertEquals(List.of("stdout two", "display three"), second.events());
    }

    @Test
    void aWorkerOfAScheduledPoolFollows() throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
        pool.submit(() -> {}).get();
        run(second);
        pool.schedule(() -> System.out.print("late"), 1, TimeUnit.MILLISECONDS).get();
        pool.shutdown();
        assertEquals(List.of("stdout late"), second.events());
    }

    @Test
    void aForkJoinPoolAndACompletableFutureFollow() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.submit(() -> {}).get();
        run(second);
        pool.submit(() -> System.out.print("task")).get();
        CompletableFuture.runAsync(() -> System.out.print("future"), pool).get();
        pool.shutdown();
        assertEquals(List.of("stdout task", "stdout future"), second.events());
    }

    @Test
    void aTaskOfTheCommonPoolShowsItsValueWhole() throws Exception {
        run(second);
        Callable<Boolean> show = () -> {
            Display.display("shown");
            return true;
        };
        ForkJoinPool.commonPool().submit(show).get();
        assertEquals(List.of("display shown"), second.events());
    }

    @Test
    void aTimerFollows() throws Exception {
        Timer timer = new Timer();
        run(second);
        CountDownLatch done = new CountDownLatch(1);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        System.out.print("tick");
                        done.countDown();
                    }
                },
                0);
        done.await();
        timer.cancel();
        assertEquals(List.of("stdout tick"), second.events());
    }

    @Test
    void aPlainThreadStaysWithTheCellThatStartedIt() throws Exception {
        FutureTask<Void> task = new FutureTask<>(() -> System.out.print("mine"), null);
        Thread thread = new Thread(task);
        run(second);
        thread.start();
        task.get();
        assertEquals(List.of("stdout mine"), first.events());
        assertEquals(List.of(), second.events());
    }

    @Test
    void whatEndsAWorkerBelongsToTheCellThatHandedItTheTask() throws Exception {
        CompletableFuture<Cell> told = new CompletableFuture<>();
        ExecutorService pool = Executors.newFixedThreadPool(1, task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((ended, thrown) -> told.complete(Cell.atEnd(thrown)));
            return thread;
        });
        pool.submit(() -> {}).get();
        Cell cell = run(second);
        pool.execute(() -> {
            throw new IllegalStateException("inside");
        });
        assertEquals(cell, told.get());
        pool.shutdown();
    }

    @Test
    void workersFollowTheOutputOfTheCellElsewhere() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(() -> {}).get();
        RecordingOutlet elsewhere = new RecordingOutlet();
        run(second).redirected(elsewhere).during(() -> pool.submit(() -> System.out.print("there"))
                .get());
        pool.submit(() -> System.out.print("here")).get();
        pool.shutdown();
        assertEquals(List.of("stdout there"), elsewhere.events());
        assertEquals(List.of("stdout here"), second.events());
    }

    @Test
    void aWorkerCanRedirectItsOwnTask() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        RecordingOutlet elsewhere = new RecordingOutlet();
        pool.submit(() -> {
                    Cell.current().redirected(elsewhere).during(() -> {
                        System.out.print("there");
                        return null;
                    });
                    return null;
                })
                .get();
        run(second);
        pool.submit(() -> System.out.print("here")).get();
        pool.shutdown();
        assertEquals(List.of("stdout there"), elsewhere.events());
        assertEquals(List.of("stdout here"), second.events());
    }

    private Cell run(Outlet outlet) {
        Cell cell = new Cell(outlet, (question, password) -> "");
        cell.enter();
        streams.latest(cell);
        return cell;
    }
}
