package dev.cella.lessons.evaluate.figure;

import static dev.cella.lessons.evaluate.figure.EvaluationFigures.confusion;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.precisionRecall;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.reliability;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.roc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.evaluate.ClassificationReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class EvaluationFiguresTest {
    /** Four images; the third is ill and taken for normal. */
    private final ClassificationReport two = ClassificationReport.of(
            Nd4j.create(new double[][] {{.75, .25}, {.875, .125}, {.625, .375}, {.25, .75}}),
            Nd4j.create(new double[][] {{1, 0}, {1, 0}, {0, 1}, {0, 1}}),
            List.of("normal", "ill"));

    @Test
    void confusionWritesCountsAndSharesOfTheTrueClass() {
        Figure figure = confusion(two);
        assertTrue(Drawing.of(figure)
                .texts()
                .containsAll(List.of("normal", "ill", "2", "100 %", "1", "50 %", "0", "0 %")));
        assertEquals("confusion matrix, 0.750 right: normal: 2 right; ill: 1 taken for normal, 1 right", figure.alt());
    }

    @Test
    void longClassNamesAreNumberedAboveTheColumns() {
        ClassificationReport named = ClassificationReport.of(
                Nd4j.create(new double[][] {{1, 0}, {0, 1}}),
                Nd4j.create(new double[][] {{1, 0}, {0, 1}}),
                List.of("colorectal adenocarcinoma", "mucus"));
        assertTrue(Drawing.of(confusion(named))
                .texts()
                .containsAll(List.of("0  colorectal adenocarcinoma", "1  mucus", "0", "1")));
    }

    @Test
    void curvesAreNamedWithTheirAreas() {
        assertEquals("ROC curves of 4 images: ill AUC 1.00", roc(two).alt());
        assertTrue(Drawing.of(roc(two)).texts().containsAll(List.of("AUC 1.00 ill", "dashed: guessing, AUC 0.5")));
        assertEquals(
                "precision-recall curves of 4 images: ill AP 1.00",
                precisionRecall(two).alt());
    }

    @Test
    void imagesOfOneKindHaveNoCurve() {
        ClassificationReport one = ClassificationReport.of(
                Nd4j.create(new double[][] {{.75, .25}}), Nd4j.create(new double[][] {{1, 0}}), List.of());
        assertThrows(IllegalArgumentException.class, () -> roc(one));
    }

    @Test
    void reliabilityWritesHowManyAnswersEachBarRestsOn() {
        Figure figure = reliability(two);
        // sure 0.625, 0.75, 0.75 and 0.875; right 0, 1, 1 and 1: (0.625 + 0.25 + 0.25 + 0.125) / 4
        assertTrue(Drawing.of(figure).texts().containsAll(List.of("expected calibration error 0.313", "1", "2")));
        assertTrue(figure.alt().contains("0.75 sure, 1 right (2)"), figure.alt());
    }
}
