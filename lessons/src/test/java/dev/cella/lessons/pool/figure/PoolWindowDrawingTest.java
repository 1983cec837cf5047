package dev.cella.lessons.pool.figure;

import static dev.cella.lessons.draw.step.TraceFigures.filmStrip;
import static dev.cella.lessons.draw.step.TraceFigures.step;
import static dev.cella.lessons.pool.Pooling.pool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PoolWindowDrawingTest {
    private static final INDArray SMALL = Nd4j.createFromArray(new double[][] {{3, 1, 0, 2}, {9, -2, 6, 5}});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAX | max of 3, 1, 9, −2 | = 9",
                "MIN | min of 3, 1, 9, −2 | = −2",
                "SUM | 3 + 1 + 9 − 2 | = 11",
                "AVERAGE | (3 + 1 + 9 − 2) / 4 | = 2.75"
            })
    void each_frame_writes_out_what_is_done(Pool kind, String arithmetic, String result) {
        List<String> texts = Drawing.of(filmStrip(pool(SMALL, kind, 2))).texts();
        assertThat(texts).as(texts.toString()).contains("window 1");
        assertThat(texts).as(texts.toString()).contains("of 2 · row 0, column 0");
        assertThat(texts).as(texts.toString()).contains(arithmetic);
        assertThat(texts).as(texts.toString()).contains(result);
    }

    /** A black ring upon a white one, wherever one value wins. */
    @ParameterizedTest
    @EnumSource
    void a_ring_marks_the_winner_if_there_is_one(Pool kind) {
        long rings = Drawing.of(step(pool(SMALL, kind, 2), 1)).all("circle").stream()
                .filter(circle -> circle.getAttribute("stroke").equals(Palette.RING))
                .count();
        assertThat(rings).isEqualTo(kind.chooses() ? 1 : 0);
    }

    @Test
    void the_ring_lies_on_the_winner() {
        assertThat(Drawing.of(step(pool(SMALL, Pool.MAX, 2), 1)).all("circle").stream()
                        .map(ring -> inside(ring.getAttribute("cx"), 0) + " " + inside(ring.getAttribute("cy"), 22)
                                + " " + ring.getAttribute("stroke"))
                        .toList())
                .isEqualTo(List.of("13 39 #ffffff", "13 39 " + Palette.RING));
    }

    @Test
    void the_film_strip_of_a_large_map_shows_first_last_greatest_and_least_and_fits_the_page() {
        INDArray large = Nd4j.ones(26, 26);
        large.putScalar(9, 9, 5);
        large.get(NDArrayIndex.interval(20, 22), NDArrayIndex.interval(4, 6)).assign(0);
        Figure strip = filmStrip(pool(large, Pool.MAX, 2));
        assertThat(strip.width()).as("width " + strip.width()).isLessThanOrEqualTo(Layout.PAGE_WIDTH);
        assertThat(Drawing.of(strip).pictures().size()).isEqualTo(8);
        assertThat(strip.alt()).contains("window 1 at row 0, column 0");
        assertThat(strip.alt()).contains("window 57 at row 4, column 4: max of 1, 1, 1, 5 = 5");
        assertThat(strip.alt()).contains("window 133 at row 10, column 2: max of 0, 0, 0, 0 = 0");
        assertThat(strip.alt()).contains("window 169 at row 12, column 12");
    }

    @Test
    void map_and_pooled_map_share_one_scale() {
        INDArray even = Nd4j.valueArrayOf(new long[] {40, 40}, 0.5);
        Drawing max = Drawing.of(step(pool(even, Pool.MAX, 4), 100));
        assertThat(max.pictures().get(1).getRGB(0, 0))
                .isEqualTo(max.pictures().get(0).getRGB(0, 0));
        Drawing sum = Drawing.of(step(pool(even, Pool.SUM, 4), 100));
        assertThat(sum.pictures().get(1).getRGB(0, 0))
                .isNotEqualTo(sum.pictures().get(0).getRGB(0, 0));
    }

    @Test
    void a_large_window_is_counted_instead_of_listed() {
        Pooling global = pool(Nd4j.ones(4, 4), Pool.AVERAGE, 4);
        assertThat(Drawing.of(filmStrip(global)).texts()).contains("average of 16 values");
    }

    private static String inside(String place, int from) {
        return Svg.number(Double.parseDouble(place) - from);
    }
}
