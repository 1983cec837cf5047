package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private final RecordingOutlet outlet = new RecordingOutlet();

    @AfterEach
    void leaveTheCell() {
        Cell.leave();
    }

    @Test
    void aThreadShowsInTheCellThatStartedIt() throws InterruptedException {
        cell(outlet).enter();
        Thread thread = new Thread(() -> Display.display("from a thread"));
        cell(new RecordingOutlet()).enter(); // another cell runs meanwhile
        thread.start();
        thread.join();
        assertEquals(List.of("display from a thread"), outlet.events());
    }

    @Test
    void aPlaceIsUpdated() {
        cell(outlet).enter();
        LiveDisplay place = Display.live(1);
        place.update(2);
        assertEquals(List.of("place 1", "update 2"), outlet.events());
    }

    @Test
    void progressOfShortWorkShowsNothing() {
        cell(outlet).enter();
        try (Progress progress = Display.progressBar("quick", 3)) {
            progress.step(3);
        }
        assertEquals(List.of(), outlet.events());
    }

    @Test
    void progressOfLongWorkEndsAsOneLine() throws InterruptedException {
        cell(outlet).enter();
        try (Progress progress = Display.progressBar("slow", 4)) {
            progress.step(1);
            Thread.sleep(600); // longer than the time in which nothing is shown
            progress.step(1);
            progress.step(1); // too soon for another redraw
        }
        assertEquals(2, outlet.events().size(), outlet.events().toString());
        assertEquals("place slow ████████████░░░░░░░░░░░░ 2/4", outlet.events().get(0));
        assertEquals("update slow 3/4 in ", outlet.events().get(1).replaceAll("[0-9.]+ s$", ""));
    }

    @Test
    void negativeProgressIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Display.progressBar("x", -1));
    }

    private static Cell cell(Outlet outlet) {
        return new Cell(outlet, (question, password) -> "answer");
    }
}
