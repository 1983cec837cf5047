package dev.cella.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.RecordingOutlet;
import jdk.jshell.spi.ExecutionControl.StoppedException;
import org.junit.jupiter.api.Test;

class CellControlTest {
    @Test
    void an_interrupt_between_two_snippets_keeps_the_next_one_from_running() throws Exception {
        try (CellControl control = new CellControl()) {
            control.jobs().enter(new Cell(new RecordingOutlet(), (question, password) -> ""), "cell");
            assertThat(control.call(() -> 1)).isEqualTo(1);
            control.jobs().interrupt();
            assertThatExceptionOfType(StoppedException.class).isThrownBy(() -> control.call(() -> 2));
            assertThat(control.call(() -> 3)).isEqualTo(3);
        }
    }

    @Test
    void an_interrupt_that_found_no_snippet_is_not_meant_for_the_next_cell() throws Exception {
        try (CellControl control = new CellControl()) {
            control.jobs().enter(new Cell(new RecordingOutlet(), (question, password) -> ""), "first");
            control.jobs().interrupt();
            control.jobs().enter(new Cell(new RecordingOutlet(), (question, password) -> ""), "second");
            assertThat(control.call(() -> 1)).isEqualTo(1);
        }
    }
}
