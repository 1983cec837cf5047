package dev.cella.lessons.evaluate.figure;

import static dev.cella.lessons.evaluate.figure.EvaluationFigures.confusion;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.mostWrong;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.precisionRecall;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.reliability;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.roc;
import static dev.cella.lessons.evaluate.figure.EvaluationFigures.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
    void confusion_writes_counts_and_shares_of_the_true_class() {
        Figure figure = confusion(two);
        assertThat(Drawing.of(figure).texts()).contains("normal", "ill", "2", "100 %", "1", "50 %", "0", "0 %");
        assertThat(figure.alt())
                .isEqualTo("confusion matrix, 0.750 right: normal: 2 right; ill: 1 taken for normal, 1 right");
    }

    @Test
    void long_class_names_are_numbered_above_the_columns() {
        ClassificationReport named = ClassificationReport.of(
                Nd4j.create(new double[][] {{1, 0}, {0, 1}}),
                Nd4j.create(new double[][] {{1, 0}, {0, 1}}),
                List.of("colorectal adenocarcinoma", "mucus"));
        assertThat(Drawing.of(confusion(named)).texts()).contains("0  colorectal adenocarcinoma", "1  mucus", "0", "1");
    }

    @Test
    void curves_are_named_with_their_areas() {
        assertThat(roc(two).alt()).isEqualTo("ROC curves of 4 images: ill AUC 1.00");
        assertThat(Drawing.of(roc(two)).texts()).contains("AUC 1.00 ill", "dashed: guessing, AUC 0.5");
        assertThat(precisionRecall(two).alt()).isEqualTo("precision-recall curves of 4 images: ill AP 1.00");
    }

    @Test
    void images_of_one_kind_have_no_curve() {
        ClassificationReport one = ClassificationReport.of(
                Nd4j.create(new double[][] {{.75, .25}}), Nd4j.create(new double[][] {{1, 0}}), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> roc(one));
    }

    @Test
    void reliability_writes_how_many_answers_each_bar_rests_on() {
        Figure figure = reliability(two);
        // sure 0.625, 0.75, 0.75 and 0.875; right 0, 1, 1 and 1: (0.625 + 0.25 + 0.25 + 0.125) / 4
        assertThat(Drawing.of(figure).texts()).contains("expected calibration error 0.313", "1", "2");
        assertThat(figure.alt()).contains("0.75 sure, 1 right (2)");
    }

    @Test
    void a_threshold_parts_the_dots_and_counts_them() {
        Figure figure = threshold(two, 1, 0.3);

        assertThat(figure.alt())
                .isEqualTo("threshold 0.3: of 2 images of class ill 2 found, 0 missed; of 2 others 0 called positive;"
                        + " sensitivity 1, specificity 1");
        assertThat(Drawing.of(threshold(two, 1, 0.5)).texts())
                .contains("1 found", "1 missed", "sensitivity 0.5", "2 left alone", "0 false positives");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> threshold(two, 1, 1.5))
                .withMessageContaining("must be in [0,1]");
    }

    @Test
    void the_most_wrong_images_carry_the_probability_of_their_true_class() {
        assertThat(mostWrong(two, Nd4j.zeros(4, 1, 2, 2), 1).alt()).contains("image 2: 38 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mostWrong(two, Nd4j.zeros(3, 1, 2, 2), 1))
                .withMessageContaining("3 images were given for 4 answers");
    }
}
