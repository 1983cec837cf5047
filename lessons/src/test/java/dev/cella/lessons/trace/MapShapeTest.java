package dev.cella.lessons.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class MapShapeTest {
    private static final MapShape PLANE = MapShape.of(Nd4j.ones(3, 4));
    private static final MapShape CHANNELS = MapShape.of(Nd4j.ones(2, 3, 4));

    @Test
    void values_are_numbered_channel_by_channel_and_row_by_row() {
        int index = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 4; column++) {
                    assertThat(CHANNELS.index(channel, row, column)).isEqualTo(index);
                    assertThat(CHANNELS.channel(index)).isEqualTo(channel);
                    assertThat(CHANNELS.row(index)).isEqualTo(row);
                    assertThat(CHANNELS.column(index)).isEqualTo(column);
                    index++;
                }
            }
        }
        assertThat(CHANNELS.values()).isEqualTo(index);
    }

    @Test
    void the_channel_is_left_out_where_there_is_one() {
        assertThat(PLANE.index(2, 3)).isEqualTo(11);
        assertThat(MapShape.of(Nd4j.ones(1, 3, 4)).index(0, 2, 3)).isEqualTo(11);
        assertThat(PLANE.words(11)).isEqualTo("row 2, column 3");
        assertThat(CHANNELS.words(23)).isEqualTo("channel 1, row 2, column 3");
    }

    @Test
    void a_position_that_is_not_there_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> PLANE.index(3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no step at row 3, column 0 (the map has 3 rows and 4 columns, all numbered from 0);"
                                + " try row 0, column 0");
        assertThatThrownBy(() -> CHANNELS.index(1, 1))
                .hasMessage("there is no step at row 1, column 1 (the map has 2 channels of 3 rows and 4 columns, all"
                        + " numbered from 0); try channel 0, row 0, column 0");
        assertThatThrownBy(() -> CHANNELS.index(2, 0, 0))
                .hasMessageStartingWith("there is no step at channel 2, row 0");
        assertThatThrownBy(() -> PLANE.index(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLANE.index()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PLANE.index(0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_batch_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> MapShape.of(Nd4j.ones(2, 1, 3, 4)))
                .hasMessage("a tensor of shape [2, 1, 3, 4] cannot be followed value by value (must be [H, W] or"
                        + " [C, H, W]); try images.slice(0) for the first image of a batch");
    }
}
