package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void a_thread_shows_in_the_cell_that_started_it() throws InterruptedException {
        cell(outlet).enter();
        Thread thread = new Thread(() -> Display.display("from a thread"));
        cell(new RecordingOutlet()).enter(); // another cell runs meanwhile
        thread.start();
        thread.join();
        assertThat(outlet.events()).isEqualTo(List.of("display from a thread"));
    }

    @Test
    void a_place_is_updated() {
        cell(outlet).enter();
        LiveDisplay place = Display.live(1);
        place.update(2);
        assertThat(outlet.events()).isEqualTo(List.of("place 1", "update 2"));
    }

    @Test
    void progress_of_short_work_shows_nothing() {
        cell(outlet).enter();
        try (Progress progress = Display.progressBar("quick", 3)) {
            progress.step(3);
        }
        assertThat(outlet.events()).isEqualTo(List.of());
    }

    @Test
    void progress_of_long_work_ends_as_one_line() throws InterruptedException {
        cell(outlet).enter();
        try (Progress progress = Display.progressBar("slow", 4)) {
            progress.step(1);
            Thread.sleep(600); // longer than the time in which nothing is shown
            progress.step(1);
            progress.step(1); // too soon for another redraw
        }
        assertThat(outlet.events().size()).as(outlet.events().toString()).isEqualTo(2);
        assertThat(outlet.events().get(0)).isEqualTo("place slow ████████████░░░░░░░░░░░░ 2/4");
        assertThat(outlet.events().get(1).replaceAll("[0-9.]+ s$", "")).isEqualTo("update slow 3/4 in ");
    }

    @Test
    void negative_progress_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Display.progressBar("x", -1));
    }

    private static Cell cell(Outlet outlet) {
        return new Cell(outlet, (question, password) -> "answer");
    }
}
