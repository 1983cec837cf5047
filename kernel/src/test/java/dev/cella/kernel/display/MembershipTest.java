package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_worker_of_a_pool_prints_below_the_cell_that_hands_it_the_task() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1, task -> new Thread(task, "my own thread"));
        pool.submit(() -> System.out.print("one")).get();
        run(second);
        pool.submit(() -> System.out.print("two")).get();
        pool.submit(() -> Display.display("three")).get();
        pool.shutdown();
        assertThat(first.events()).isEqualTo(List.of("stdout one"));
        assertThat(second.events()).isEqualTo(List.of("stdout two", "display three"));
    }

    @Test
    void a_worker_of_a_scheduled_pool_follows() throws Exception {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
        pool.submit(() -> {}).get();
        run(second);
        pool.schedule(() -> System.out.print("late"), 1, TimeUnit.MILLISECONDS).get();
        pool.shutdown();
        assertThat(second.events()).isEqualTo(List.of("stdout late"));
    }

    @Test
    void a_fork_join_pool_and_a_completable_future_follow() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        pool.submit(() -> {}).get();
        run(second);
        pool.submit(() -> System.out.print("task")).get();
        CompletableFuture.runAsync(() -> System.out.print("future"), pool).get();
        pool.shutdown();
        assertThat(second.events()).isEqualTo(List.of("stdout task", "stdout future"));
    }

    @Test
    void a_task_of_the_common_pool_shows_its_value_whole() throws Exception {
        run(second);
        Callable<Boolean> show = () -> {
            Display.display("shown");
            return true;
        };
        ForkJoinPool.commonPool().submit(show).get();
        assertThat(second.events()).isEqualTo(List.of("display shown"));
    }

    @Test
    void a_timer_follows() throws Exception {
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
        assertThat(second.events()).isEqualTo(List.of("stdout tick"));
    }

    @Test
    void a_plain_thread_stays_with_the_cell_that_started_it() throws Exception {
        FutureTask<Void> task = new FutureTask<>(() -> System.out.print("mine"), null);
        Thread thread = new Thread(task);
        run(second);
        thread.start();
        task.get();
        assertThat(first.events()).isEqualTo(List.of("stdout mine"));
        assertThat(second.events()).isEqualTo(List.of());
    }

    @Test
    void what_ends_a_worker_belongs_to_the_cell_that_handed_it_the_task() throws Exception {
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
        assertThat(told.get()).isEqualTo(cell);
        pool.shutdown();
    }

    @Test
    void workers_follow_the_output_of_the_cell_elsewhere() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        pool.submit(() -> {}).get();
        RecordingOutlet elsewhere = new RecordingOutlet();
        run(second).redirected(elsewhere).during(() -> pool.submit(() -> System.out.print("there"))
                .get());
        pool.submit(() -> System.out.print("here")).get();
        pool.shutdown();
        assertThat(elsewhere.events()).isEqualTo(List.of("stdout there"));
        assertThat(second.events()).isEqualTo(List.of("stdout here"));
    }

    @Test
    void a_worker_can_redirect_its_own_task() throws Exception {
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
        assertThat(elsewhere.events()).isEqualTo(List.of("stdout there"));
        assertThat(second.events()).isEqualTo(List.of("stdout here"));
    }

    private Cell run(Outlet outlet) {
        Cell cell = new Cell(outlet, (question, password) -> "");
        cell.enter();
        streams.latest(cell);
        return cell;
    }
}
