package dev.cella.lessons.inspect.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HiddenNetTest {
    @Test
    void one_pixel_changes_the_answer_far_more_than_any_other() {
        for (long seed = 1; seed <= 20; seed++) {
            HiddenNet net = HiddenNet.of(seed);
            for (int row = 0; row < net.height(); row++) {
                for (int column = 0; column < net.width(); column++) {
                    double[][] image = new double[net.height()][net.width()];
                    image[row][column] = 1;
                    double change = Math.abs(net.probability(image) - 0.5);
                    assertThat(change > 0.4).isEqualTo(row == net.row() && column == net.column());
                }
            }
        }
    }

    @Test
    void an_image_of_another_size_is_refused() {
        HiddenNet net = HiddenNet.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> net.probability(new double[2][2]))
                .withMessageContaining(
                        "an image of 2x2 doesn't fit this net (must be " + net.height() + "x" + net.width());
    }
}
