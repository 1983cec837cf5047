package dev.cella.kernel.widget;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedStateTest {
    private static final byte[] X = {1};
    private static final byte[] Y = {2, 3};

    /** The example of the protocol's text: paths {@code ["x"]} and {@code ["y", "z", 0]}. */
    private static Map<String, Object> example() {
        return Map.of("x", X, "y", Map.of("z", List.of(Y, "kept")));
    }

    @Test
    void bytesLeaveNothingInAMapAndNullInAList() {
        PackedState packed = PackedState.of(example());
        assertFalse(packed.state().containsKey("x"));
        List<?> list = (List<?>) ((Map<?, ?>) packed.state().get("y")).get("z");
        assertNull(list.get(0));
        assertEquals("kept", list.get(1));
    }

    @Test
    void everyBufferHasItsPath() {
        PackedState packed = PackedState.of(example());
        assertArrayEquals(X, packed.buffers().get(packed.paths().indexOf(List.of("x"))));
        assertArrayEquals(Y, packed.buffers().get(packed.paths().indexOf(List.of("y", "z", 0))));
    }

    @Test
    void bytesComeBackToTheirPlaces() {
        Map<String, Object> nested = new LinkedHashMap<>(Map.of("z", new ArrayList<>(List.of("to replace", "kept"))));
        Map<String, Object> state = new LinkedHashMap<>(Map.of("y", nested));
        Map<String, Object> full =
                PackedState.unpack(state, List.of(List.of("x"), List.of("y", "z", 0L)), List.of(X, Y));
        assertArrayEquals(X, (byte[]) full.get("x"));
        assertArrayEquals(Y, (byte[]) ((List<?>) ((Map<?, ?>) full.get("y")).get("z")).get(0));
    }

    @Test
    void pathsThatLeadNowhereAreLeftOut() {
        List<?> paths = List.of(List.of("y", "z"), List.of(), "no path", List.of(4L), List.of("x", 0L));
        assertEquals(Map.of("x", "text"), PackedState.unpack(Map.of("x", "text"), paths, List.of(X, X, X, X, X)));
    }
}
