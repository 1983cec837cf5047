package dev.cella.kernel.widget;

import static org.assertj.core.api.Assertions.assertThat;

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
    void bytes_leave_nothing_in_a_map_and_null_in_a_list() {
        PackedState packed = PackedState.of(example());
        assertThat(packed.state().containsKey("x")).isFalse();
        List<?> list = (List<?>) ((Map<?, ?>) packed.state().get("y")).get("z");
        assertThat(list.get(0)).isNull();
        assertThat(list.get(1)).isEqualTo("kept");
    }

    @Test
    void every_buffer_has_its_path() {
        PackedState packed = PackedState.of(example());
        assertThat(packed.buffers().get(packed.paths().indexOf(List.of("x")))).isEqualTo(X);
        assertThat(packed.buffers().get(packed.paths().indexOf(List.of("y", "z", 0))))
                .isEqualTo(Y);
    }

    @Test
    void bytes_come_back_to_their_places() {
        Map<String, Object> nested = new LinkedHashMap<>(Map.of("z", new ArrayList<>(List.of("to replace", "kept"))));
        Map<String, Object> state = new LinkedHashMap<>(Map.of("y", nested));
        Map<String, Object> full =
                PackedState.unpack(state, List.of(List.of("x"), List.of("y", "z", 0L)), List.of(X, Y));
        assertThat((byte[]) full.get("x")).isEqualTo(X);
        assertThat((byte[]) ((List<?>) ((Map<?, ?>) full.get("y")).get("z")).get(0))
                .isEqualTo(Y);
    }

    @Test
    void paths_that_lead_nowhere_are_left_out() {
        List<?> paths = List.of(List.of("y", "z"), List.of(), "no path", List.of(4L), List.of("x", 0L));
        assertThat(PackedState.unpack(Map.of("x", "text"), paths, List.of(X, X, X, X, X)))
                .isEqualTo(Map.of("x", "text"));
    }
}
