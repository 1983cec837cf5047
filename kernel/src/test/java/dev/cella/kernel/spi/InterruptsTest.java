package dev.cella.kernel.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void theThreadIsKnownToItsCellWhileItWorks() throws Exception {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        Set<Thread> during = Interrupts.cooperative(() -> Set.copyOf(cell.cooperating()));
        assertEquals(Set.of(Thread.currentThread()), during);
        assertTrue(cell.cooperating().isEmpty());
    }

    @Test
    void innerWorkDoesNotEndThePromiseOfOuterWork() throws Exception {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        boolean kept = Interrupts.cooperative(() -> {
            Interrupts.cooperative(() -> null);
            return cell.cooperating().contains(Thread.currentThread());
        });
        assertTrue(kept);
    }

    @Test
    void thePromiseEndsWhenTheWorkThrows() {
        Cell cell = new Cell(new RecordingOutlet(), (question, password) -> "");
        cell.enter();
        assertThrows(
                IOException.class,
                () -> Interrupts.cooperative(() -> {
                    throw new IOException("work failed");
                }));
        assertTrue(cell.cooperating().isEmpty());
    }

    @Test
    void outsideACellTheWorkJustRuns() throws Exception {
        assertEquals(5, Interrupts.cooperative(() -> 5));
    }
}
