package dev.cella.lessons.convolve.figure;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.convolve.ReceptiveField.receptiveField;
import static dev.cella.lessons.convolve.figure.StrideFigures.fields;
import static dev.cella.lessons.convolve.figure.StrideFigures.ruler;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Palette;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class StrideFiguresTest {

    @Test
    void rulerSaysWhereWindowsBeginAndWhatNoneOfThemSees() {
        Figure figure = ruler(conv(3).stride(2), 10);
        List<String> texts = Drawing.of(figure).texts();
        assertTrue(texts.contains("(10 + 2·0 − 3) / 2 + 1 = 4, rounded down"), texts.toString());
        assertTrue(texts.contains("windows begin at 0, 2, 4, 6"), texts.toString());
        assertTrue(texts.contains("in no window (orange): pixel 9"), texts.toString());
        assertTrue(figure.alt().startsWith("row of 10 pixels, 4 windows"), figure.alt());
    }

    @Test
    void rulerHasABlockForEachWeightOfEachWindowAndALineAcrossTheGaps() {
        long blue = blocks(ruler(conv(3).stride(2), 10), Palette.ink(0));
        assertEquals(4 * (3 + 1), blue);
        assertEquals(2, blocks(ruler(conv(3).padding(1), 10), "#b5b5b5"));
        assertEquals(5, blocks(ruler(conv(3).stride(2).dilation(2), 10), "#ffcf9e"));
    }

    @Test
    void rulerFitsThePageWithTheWidestPaddingOfTheExplorer() {
        Figure figure = ruler(conv(3).padding(4), 28);
        assertTrue(figure.width() <= Layout.PAGE_WIDTH, "width " + figure.width());
        Exception error = assertThrows(IllegalArgumentException.class, () -> ruler(conv(3), 61));
        assertTrue(error.getMessage().contains("must be <= 60"), error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ruler(conv(5), 4));
    }

    @Test
    void fieldsAreFramesAroundTheMiddleWithTheirSizesBesideThem() {
        Figure figure = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(3), conv(3).stride(2), conv(3))));
        Drawing drawing = Drawing.of(figure);
        assertTrue(
                drawing.texts().contains("layer 2: 5×5, step 2"),
                drawing.texts().toString());
        assertTrue(
                drawing.texts().contains("layer 3: 9×9, step 2"),
                drawing.texts().toString());
        long frames = drawing.all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke-width").equals("2.5"))
                .count();
        assertEquals(3, frames);
        assertEquals(
                "receptive fields on a picture: layer 1: 3×3, step 1; layer 2: 5×5, step 2; layer 3: 9×9, step 2",
                figure.alt());
    }

    @Test
    void fieldsLieInTheMiddleOfEachOtherSoThatNoFrameHidesAnother() {
        Figure figure = fields(
                Nd4j.rand(28, 28), receptiveField(List.of(conv(3).stride(2), conv(3).stride(2), conv(3).stride(2))));
        List<Double> middles = Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("stroke-width").equals("2.5"))
                .map(rect ->
                        Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width")) / 2)
                .distinct()
                .toList();
        assertEquals(1, middles.size(), middles.toString());
    }

    @Test
    void fieldsThatReachIntoThePaddingGetTheRoomTheyNeed() {
        Figure inside = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(3))));
        Figure beyond = fields(Nd4j.rand(28, 28), receptiveField(List.of(conv(33).padding(16))));
        assertTrue(beyond.height() > inside.height());
        assertTrue(beyond.width() <= Layout.PAGE_WIDTH, "width " + beyond.width());
    }

    private static long blocks(Figure figure, String fill) {
        return Drawing.of(figure).all("rect").stream()
                .filter(rect -> rect.getAttribute("fill").equals(fill))
                .count();
    }
}
