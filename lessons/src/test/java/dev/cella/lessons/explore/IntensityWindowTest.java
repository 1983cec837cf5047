package dev.cella.lessons.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class IntensityWindowTest {
    private static final INDArray DARK = Nd4j.linspace(0, 1, 1000).div(8).reshape(1, 20, 50);

    @Test
    void a_dark_image_is_spread_in_a_view_and_left_as_it_is_in_code() {
        IntensityWindow window = IntensityWindow.of(DARK);
        assertThat(window.remarks("scan.png"))
                .isEqualTo(
                        List.of("scan.png is dark: it uses 0.06 to 12.4 % of its range, which is spread from black to"
                                + " white here; the slider sets another window"));
        assertThat(window.advice("scan.png"))
                .isEqualTo(List.of("scan.png is dark: it uses 0.06 to 12.4 % of its range, and is left as it is; try"
                        + " minMax(image), or uploadImage(), which has a slider for that"));
    }

    @Test
    void a_few_bright_pixels_such_as_a_label_leave_an_image_dark() {
        INDArray labeled = DARK.dup();
        for (int column = 0; column < 4; column++) {
            labeled.putScalar(0, 0, column, 1);
        }
        assertThat(IntensityWindow.of(labeled).advice("scan.png")).hasSize(1);
    }

    @Test
    void an_image_that_is_not_dark_needs_no_advice() {
        IntensityWindow window = IntensityWindow.of(DARK.mul(4));
        assertThat(window.advice("scan.png")).isEmpty();
        assertThat(window.remarks("scan.png")).isEmpty();
    }
}
