package dev.cella.lessons.regularize.figure;

import static dev.cella.lessons.regularize.figure.RegularizeFigures.thinnedConnections;
import static dev.cella.lessons.regularize.figure.RegularizeFigures.thinnedNet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.regularize.DropoutSetting;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RegularizeFiguresTest {
    private static final DropoutSetting HALF = new DropoutSetting(0.5, 3);

    @Test
    void without_dropout_every_connection_is_drawn() {
        var figure = thinnedNet("whole", new DropoutSetting(0, 1), 4, 6, 2);
        assertThat(figure.alt()).isEqualTo("whole: 4 of 4, 6 of 6, 2 of 2 units, 36 connections");
        assertThat(Drawing.of(figure).texts()).containsExactly("whole", "36 connections");
    }

    @Test
    void dropped_units_lose_all_their_connections() {
        double[] mask = HALF.mask(12).toDoubleVector();
        int first = count(Arrays.stream(mask, 0, 4));
        int second = count(Arrays.stream(mask, 4, 10));
        assertThat(first * second).isPositive().isLessThan(24);
        assertThat(thinnedNet("thin", HALF, 4, 6, 2).alt())
                .isEqualTo("thin: " + first + " of 4, " + second + " of 6, 2 of 2 units, "
                        + (first * second + second * 2) + " connections");
    }

    @Test
    void dropped_connections_leave_all_units() {
        int kept = count(Arrays.stream(HALF.mask(36).toDoubleVector()));
        assertThat(thinnedConnections("net", HALF, 4, 6, 2).alt())
                .isEqualTo("net: 4 of 4, 6 of 6, 2 of 2 units, " + kept + " connections");
    }

    @Test
    void one_layer_has_nothing_to_connect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> thinnedNet("one", HALF, 4))
                .withMessageContaining("must be >= 2");
    }

    private static int count(DoubleStream mask) {
        return (int) mask.sum();
    }
}
