package dev.cella.kernel.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptsTest {
    @AfterEach
    void leaveTheCell() {
        Cell.leave();
    }

    @Test
    void the_thread_is_known_to_its_cell_while_it_works() throws Exception {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        Set<Thread> during = Interrupts.cooperative(() -> Set.copyOf(cell.cooperating()));
        assertThat(during).isEqualTo(Set.of(Thread.currentThread()));
        assertThat(cell.cooperating()).isEmpty();
    }

    @Test
    void inner_work_does_not_end_the_promise_of_outer_work() throws Exception {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        boolean kept = Interrupts.cooperative(() -> {
            Interrupts.cooperative(() -> null);
            return cell.cooperating().contains(Thread.currentThread());
        });
        assertThat(kept).isTrue();
    }

    @Test
    void the_promise_ends_when_the_work_throws() {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Interrupts.cooperative(() -> {
                    throw new IOException("work failed");
                }));
        assertThat(cell.cooperating()).isEmpty();
    }

    @Test
    void an_interrupt_of_the_cell_is_seen_by_cooperating_work_also_where_its_output_goes_elsewhere() throws Exception {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.redirected(new RecordingOutlet()).enter();
        assertThat(Interrupts.<Boolean>cooperative(Interrupts::requested)).isFalse();
        cell.interrupt();
        assertThat(Interrupts.<Boolean>cooperative(Interrupts::requested)).isTrue();
        assertThat(Interrupts.requested()).isFalse();
    }

    @Test
    void work_that_another_cell_began_is_not_ended() throws Exception {
        Cell first = new Cell(new RecordingOutlet(), (question, password) -> "");
        Cell second = new Cell(new RecordingOutlet(), (question, password) -> "");
        first.enter();
        boolean ended = Interrupts.cooperative(() -> {
            second.enter(); // as a worker does when another cell runs
            second.interrupt();
            return Interrupts.requested();
        });
        assertThat(ended).isFalse();
    }

    @Test
    void outside_a_cell_the_work_just_runs() throws Exception {
        assertThat(Interrupts.cooperative(() -> 5)).isEqualTo(5);
    }
}
