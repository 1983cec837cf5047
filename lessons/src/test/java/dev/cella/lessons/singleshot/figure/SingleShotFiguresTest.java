package dev.cella.lessons.singleshot.figure;

import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.singleshot.SsdPriors.ssdPriors;
import static dev.cella.lessons.singleshot.YoloGrid.yoloGrid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.step.TraceFigures;
import dev.cella.lessons.singleshot.YoloDecoding;
import dev.cella.lessons.singleshot.YoloGrid;
import dev.cella.lessons.singleshot.YoloLoss;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SingleShotFiguresTest {
    private final YoloGrid grid = yoloGrid(32, 48, 2, anchors(8, 8, 20));
    private final INDArray image = Nd4j.rand(DataType.FLOAT, 3, 32, 48);

    @Test
    void cells_name_the_cell_and_the_anchor_of_each_object() {
        Figure figure =
                SingleShotFigures.cells(grid, image, List.of(new LabeledBox(new BoundingBox(4, 10, 24, 30), 1)));

        assertThat(figure.alt()).contains("class 1").contains("cell (1, 2), anchor 1");
        assertThat(Drawing.of(figure).all("path")).hasSize(5 + 7);
    }

    @Test
    void prior_boxes_are_drawn_once_per_map() {
        Figure figure = SingleShotFigures.priorBoxes(ssdPriors(32, 48, 2, anchors(8, 8, 12), anchors(16, 24)), image);

        assertThat(figure.alt()).contains("4 × 6 positions, 48 prior boxes").contains("2 × 3 positions, 6 prior boxes");
        assertThat(Drawing.of(figure).all("image")).hasSize(2);
    }

    @Test
    void the_arithmetic_of_a_cell_is_written_out() {
        YoloDecoding decoding = grid.decode(Nd4j.zeros(DataType.DOUBLE, 14, 4, 6));

        Figure step = TraceFigures.step(decoding, 8);

        assertThat(step.svg()).contains("x = 8 · (1 + σ(0)) = 12.0").contains("width = 8 · exp(0) = 8.0");
        assertThat(step.svg()).contains("objectness σ(0) = 0.5");
    }

    @Test
    void terms_are_drawn_when_there_are_two_steps() {
        YoloLoss loss = grid.loss();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SingleShotFigures.termCurves(loss))
                .withMessageContaining("a loss of 0 steps");
        INDArray rows = Nd4j.ones(DataType.DOUBLE, 24, 14);
        for (int i = 0; i < 3; i++) {
            loss.computeGradient(rows, rows.mul(i), new ActivationIdentity(), null);
        }

        assertThat(SingleShotFigures.termCurves(loss).alt())
                .contains("coordinates from")
                .contains("no object from")
                .contains("class from");
    }
}
