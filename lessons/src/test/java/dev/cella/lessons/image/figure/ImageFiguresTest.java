package dev.cella.lessons.image.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageFiguresTest {
    @Test
    void pixels_of_a_window_stand_beside_the_picture_in_which_it_is_marked() {
        INDArray image = Nd4j.arange(64).reshape(1, 8, 8);
        Figure figure = ImageFigures.pixels(image, 2, 3, 2);
        assertThat(figure.alt().lines().findFirst().orElseThrow())
                .isEqualTo("8×8 image with a window at row 2, column 3");
        assertThat(Drawing.of(figure).texts()).contains("19", "20", "27", "28");
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFigures.pixels(image, 7, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageFigures.pixels(Nd4j.ones(3, 8, 8), 0, 0, 2));
    }
}
