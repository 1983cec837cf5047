package dev.cella.lessons.image.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ImageFiguresTest {
    @Test
    void pixelsOfAWindowStandBesideThePictureInWhichItIsMarked() {
        INDArray image = Nd4j.arange(64).reshape(1, 8, 8);
        Figure figure = ImageFigures.pixels(image, 2, 3, 2);
        assertEquals(
                "8×8 picture with a window at row 2, column 3",
                figure.alt().lines().findFirst().orElseThrow());
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("19", "20", "27", "28")), figure.svg());
        assertThrows(IllegalArgumentException.class, () -> ImageFigures.pixels(image, 7, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> ImageFigures.pixels(Nd4j.ones(3, 8, 8), 0, 0, 2));
    }
}
