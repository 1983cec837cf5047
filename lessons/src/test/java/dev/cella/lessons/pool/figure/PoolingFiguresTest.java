package dev.cella.lessons.pool.figure;

import static dev.cella.lessons.draw.Figures.named;
import static dev.cella.lessons.draw.chart.ChartFigures.lines;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.pool.Pooling.pool;
import static dev.cella.lessons.pool.figure.PoolingFigures.filmStrip;
import static dev.cella.lessons.pool.figure.PoolingFigures.flattening;
import static dev.cella.lessons.pool.figure.PoolingFigures.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.pool.Pool;
import dev.cella.lessons.pool.Pooling;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class PoolingFiguresTest {
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
    void eachFrameWritesOutWhatIsDone(Pool kind, String arithmetic, String result) {
        List<String> texts = Drawing.of(filmStrip(pool(SMALL, kind, 2))).texts();
        assertTrue(texts.contains("window 1"), texts.toString());
        assertTrue(texts.contains("of 2 · row 0, column 0"), texts.toString());
        assertTrue(texts.contains(arithmetic), texts.toString());
        assertTrue(texts.contains(result), texts.toString());
    }

    /** Frames without fill: the window and its place in the pooled map, and a ring where one value wins. */
    @ParameterizedTest
    @EnumSource
    void aRingMarksTheWinnerIfThereIsOne(Pool kind) {
        long frames = Drawing.of(step(pool(SMALL, kind, 2), 0)).all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals("none"))
                .count();
        assertEquals(kind.chooses() ? 3 : 2, frames);
    }

    @Test
    void theRingLiesOnTheWinner() {
        assertEquals(
                List.of("2.5 28.5"),
                Drawing.of(step(pool(SMALL, Pool.MAX, 2), 0)).all("rect").stream()
                        .filter(rect -> rect.getAttribute("stroke").equals(PixelGrid.MARK))
                        .map(rect -> inside(rect.getAttribute("x"), ImageGrid.MARGIN) + " "
                                + inside(rect.getAttribute("y"), ImageGrid.MARGIN + 22))
                        .toList());
    }

    @Test
    void theFilmStripOfALargeMapShowsFirstLastGreatestAndLeastAndFitsThePage() {
        INDArray large = Nd4j.ones(26, 26);
        large.putScalar(9, 9, 5);
        large.get(NDArrayIndex.interval(20, 22), NDArrayIndex.interval(4, 6)).assign(0);
        Figure strip = filmStrip(pool(large, Pool.MAX, 2));
        assertTrue(strip.width() <= Layout.PAGE_WIDTH, "width " + strip.width());
        assertEquals(8, Drawing.of(strip).pictures().size());
        assertTrue(strip.alt().contains("window 1 at row 0, column 0"), strip.alt());
        assertTrue(strip.alt().contains("window 57 at row 4, column 4: max of 1, 1, 1, 5 = 5"), strip.alt());
        assertTrue(strip.alt().contains("window 133 at row 10, column 2: max of 0, 0, 0, 0 = 0"), strip.alt());
        assertTrue(strip.alt().contains("window 169 at row 12, column 12"), strip.alt());
    }

    @Test
    void mapAndPooledMapShareOneScale() {
        INDArray even = Nd4j.valueArrayOf(new long[] {40, 40}, 0.5);
        Drawing max = Drawing.of(step(pool(even, Pool.MAX, 4), 99));
        assertEquals(max.pictures().get(0).getRGB(0, 0), max.pictures().get(1).getRGB(0, 0));
        Drawing sum = Drawing.of(step(pool(even, Pool.SUM, 4), 99));
        assertNotEquals(
                sum.pictures().get(0).getRGB(0, 0), sum.pictures().get(1).getRGB(0, 0));
    }

    @Test
    void aLargeWindowIsCountedInsteadOfListed() {
        Pooling global = pool(Nd4j.ones(4, 4), Pool.AVERAGE, 4);
        assertTrue(Drawing.of(filmStrip(global)).texts().contains("average of 16 values"));
    }

    @Test
    void flatteningShowsEachValueTwiceAndNumbersTheRow() {
        Figure figure = flattening(flatten(Nd4j.arange(100, 112).reshape(2, 2, 3)));
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.containsAll(List.of("channel 0", "channel 1", "row 0", "row 1", "0", "11")), texts.toString());
        for (int value = 100; value < 112; value++) {
            assertEquals(2, Collections.frequency(texts, "" + value));
        }
        assertTrue(texts.contains("number in the row = (channel · 2 + row) · 3 + column"), texts.toString());
        assertTrue(figure.width() <= Layout.PAGE_WIDTH);
        assertTrue(flattening(flatten(Nd4j.ones(4, 2, 5))).width() <= Layout.PAGE_WIDTH);
    }

    @Test
    void linesCarryTheirNamesAndLastValues() {
        Figure figure = lines(
                "shift",
                "change",
                named("none", Nd4j.createFromArray(0.0, 0.7, 1.2)),
                named("max", Nd4j.createFromArray(0.0, 0.5, 0.9)));
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.containsAll(List.of("shift", "change", "none 1.20", "max 0.900")), texts.toString());
        assertEquals(6, Drawing.of(figure).all("circle").size());
        assertEquals("change by shift: none 0 0.700 1.20; max 0 0.500 0.900", figure.alt());
    }

    @Test
    void whatCannotBeDrawnIsToldInASentence() {
        assertSays(
                "there is no window 2 (they are numbered from 0 to 1); try filmStrip(trace), which chooses telling ones",
                () -> filmStrip(pool(SMALL, Pool.MAX, 2), 2));
        assertSays(
                "a row of 50 numbers from 2 maps is too long to be drawn cell by cell (must be <= 40 numbers and <= 7"
                        + " maps); try the corner of a map",
                () -> flattening(flatten(Nd4j.ones(2, 5, 5))));
        assertSays(
                "lines of lengths [3, 2] cannot be drawn together (at least one line, all of one length >= 2);"
                        + " give each a value for each mark",
                () -> lines("x", "y", named("a", Nd4j.ones(3)), named("b", Nd4j.ones(2))));
    }

    private static void assertSays(String sentence, Executable refused) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, refused).getMessage());
    }

    private static String inside(String place, int from) {
        return Svg.number(Double.parseDouble(place) - from);
    }
}
