package dev.cella.kernel.comm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void whatIsOpenedIsListedUntilItIsClosed() {
        Comm comm = comms.open("target", "c", CommMessage.of(Map.of("a", 1)));
        assertEquals(Map.of("c", "target"), comms.directory());
        comm.close();
        comm.close();
        assertEquals(Map.of(), comms.directory());
        assertEquals(List.of("OPEN c {a=1}", "CLOSE c {}"), sent);
        assertThrows(IllegalStateException.class, () -> comm.send(Map.of()));
    }

    @Test
    void identitiesDiffer() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        assertThrows(IllegalArgumentException.class, () -> comms.open("target", "c", EMPTY));
        comms.register("other", (taken, first) -> taken.close());
        comms.opened("other", "c", EMPTY); // by the front end: the comm that is there stays
        assertTrue(comm.isOpen());
    }

    @Test
    void aTargetThatThrowsRefuses() {
        comms.register("shy", (comm, first) -> {
            throw new IllegalStateException("no");
        });
        assertThrows(IllegalStateException.class, () -> comms.opened("shy", "c", EMPTY));
        assertEquals(List.of("CLOSE c {}"), sent);
        assertFalse(comms.find("c").isPresent());
    }

    @Test
    void aHandlerSeesTheNewerMessagesWhileItRunsOnly() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        List<Object> seen = new ArrayList<>();
        comm.onMessage(message -> seen.add(comm.newer().size()));
        comms.received(comm, EMPTY, List.of(EMPTY, EMPTY));
        comms.received(comm, EMPTY, List.of());
        assertEquals(List.of(2, 0), seen);
        assertEquals(List.of(), comm.newer());
    }

    @Test
    void aClosedCommHearsNothing() throws Exception {
        Comm comm = comms.open("target", "c", EMPTY);
        List<String> heard = new ArrayList<>();
        comm.onMessage(message -> heard.add("message"));
        comm.onClose(message -> heard.add("close"));
        comms.closed(comm, EMPTY);
        comms.closed(comm, EMPTY);
        comms.received(comm, EMPTY, List.of());
        assertEquals(List.of("close"), heard);
    }

    @Test
    void outsideAKernelCommsLeadNowhere() {
        Comm comm = Comms.current().open("target", Map.of());
        comm.send(Map.of("heard", "by nobody"));
        assertTrue(comm.isOpen());
        comm.close();
        assertFalse(comm.isOpen());
    }
}
