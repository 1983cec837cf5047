package dev.cella.kernel.comm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommManagerTest {
    private static final CommMessage EMPTY = CommMessage.of(Map.of());

    private final List<String> sent = new ArrayList<>();
    private final CommManager comms =
            new CommManager((act, comm, message) -> sent.add(act + " " + comm.id() + " " + message.data()));

    @Test
    void what_is_opened_is_listed_until_it_is_closed() {
        Comm comm = comms.open("target", "c", CommMessage.of(Map.of("a", 1)));
        assertThat(comms.directory()).isEqualTo(Map.of("c", "target"));
        comm.close();
        comm.close();
        assertThat(comms.directory()).isEqualTo(Map.of());
        assertThat(sent).isEqualTo(List.of("OPEN c {a=1}", "CLOSE c {}"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> comm.send(Map.of()));
    }

    @Test
    void identities_differ() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> comms.open("target", "c", EMPTY));
        comms.register("other", (taken, first) -> taken.close());
        comms.opened("other", "c", EMPTY); // by the front end: the comm that is there stays
        assertThat(comm.isOpen()).isTrue();
    }

    @Test
    void a_target_that_throws_refuses() {
        comms.register("shy", (comm, first) -> {
            throw new IllegalStateException("no");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> comms.opened("shy", "c", EMPTY));
        assertThat(sent).isEqualTo(List.of("CLOSE c {}"));
        assertThat(comms.find("c")).isEmpty();
    }

    @Test
    void a_handler_sees_the_newer_messages_while_it_runs_only() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        List<Object> seen = new ArrayList<>();
        comm.onMessage(message -> seen.add(comm.newer().size()));
        comms.received(comm, EMPTY, List.of(EMPTY, EMPTY));
        comms.received(comm, EMPTY, List.of());
        assertThat(seen).isEqualTo(List.of(2, 0));
        assertThat(comm.newer()).isEqualTo(List.of());
    }

    @Test
    void a_closed_comm_hears_nothing() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        List<String> heard = new ArrayList<>();
        comm.onMessage(message -> heard.add("message"));
        comm.onClose(message -> heard.add("close"));
        comms.closed(comm, EMPTY);
        comms.closed(comm, EMPTY);
        comms.received(comm, EMPTY, List.of());
        assertThat(heard).isEqualTo(List.of("close"));
    }

    @Test
    void outside_a_kernel_comms_lead_nowhere() {
        Comm comm = Comms.current().open("target", Map.of());
        comm.send(Map.of("heard", "by nobody"));
        assertThat(comm.isOpen()).isTrue();
        comm.close();
        assertThat(comm.isOpen()).isFalse();
    }
}
