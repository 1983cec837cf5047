package dev.cella.lessons.pool.figure;

import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.pool.figure.FlatteningFigures.flattening;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class FlatteningFiguresTest {
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
    void whatIsTooLongToBeDrawnIsRefusedInASentence() {
        assertEquals(
                "a row of 50 numbers from 2 maps is too long to be drawn cell by cell (must be <= 40 numbers and <= 7"
                        + " maps); try the corner of a map",
                assertThrows(IllegalArgumentException.class, () -> flattening(flatten(Nd4j.ones(2, 5, 5))))
                        .getMessage());
    }
}
