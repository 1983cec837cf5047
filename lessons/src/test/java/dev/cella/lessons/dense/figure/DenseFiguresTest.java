package dev.cella.lessons.dense.figure;

import static dev.cella.lessons.dense.DenseUnits.denseUnits;
import static dev.cella.lessons.dense.figure.DenseFigures.neighborsInRow;
import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.products;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.lessons.dense.DenseTrace;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class DenseFiguresTest {
    private static final DenseTrace SMALL = denseUnits(Nd4j.ones(2, 2, 3), 0.5, -20)
            .relu()
            .of(Nd4j.createFromArray(new double[][] {{1, 0, 2}, {0, 3, 1}}));

    @Test
    void neighbors_lie_a_row_apart_in_the_flattened_image() {
        Figure figure = neighborsInRow(Nd4j.rand(1, 28, 28), 14, 10);
        assertThat(Drawing.of(figure).texts())
                .contains("row 13", "row 14", "row 15", "number 374", "number 402", "number 430");
        assertThat(figure.alt()).endsWith("the pixel is number 402, the one above it 374 and the one below it 430");
        assertThat(figure.width()).isLessThanOrEqualTo(760);
    }

    @Test
    void a_pixel_on_the_border_has_fewer_neighbors() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighborsInRow(Nd4j.zeros(28, 28), 0, 5))
                .withMessage("the pixel in row 0 and column 5 does not have eight neighbors (rows must be from 1 to 26,"
                        + " columns from 1 to 26); try 14, 14");
    }

    @Test
    void color_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> neighborsInRow(Nd4j.zeros(3, 8, 8), 4, 4))
                .withMessageContaining("[3, 8, 8] has no single channel");
    }

    @Test
    void a_strip_writes_the_arithmetic_of_each_unit() {
        assertThat(Drawing.of(filmStrip(SMALL)).texts())
                .contains("image", "weights", "products")
                .contains("products 7 + bias 0.5 = 7.5, after ReLU 7.5")
                .contains("products 7 + bias (−20) = −13, after ReLU 0");
    }

    @Test
    void the_products_of_a_small_image_are_numbers_and_of_a_large_one_an_image() {
        assertThat(Drawing.of(products(SMALL, 0, 0, 0)).texts())
                .contains("image", "weights", "products", "sum, with bias 0.5");
        DenseTrace large = denseUnits(Nd4j.ones(1, 28, 28), 1).of(Nd4j.ones(28, 28));
        assertThat(products(large, 0, 0, 0).alt()).startsWith("unit 0: products 784 + bias 1 = 785");
    }
}
