package dev.cella.lessons.detect.figure;

import static dev.cella.lessons.detect.figure.DetectionFigures.boxes;
import static dev.cella.lessons.detect.figure.DetectionFigures.detectionCurves;
import static dev.cella.lessons.detect.figure.DetectionFigures.overlap;
import static dev.cella.lessons.detect.figure.DetectionFigures.regions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.bccd.BloodSmears;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.RegionTree;
import dev.cella.lessons.detect.ScoredImage;
import dev.cella.lessons.detect.SelectiveSearch;
import dev.cella.lessons.draw.Drawing;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.step.TraceFigures;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DetectionFiguresTest {
    private static final INDArray IMAGE = Nd4j.ones(3, 20, 30).mul(0.5);
    private static final BoundingBox BOX = new BoundingBox(2, 3, 12, 13);
    private static final List<Detection> FOUND = List.of(
            new Detection(BOX, 0, 0.9),
            new Detection(new BoundingBox(2, 4, 12, 14), 0, 0.8),
            new Detection(new BoundingBox(10, 18, 18, 28), 1, 0.7));
    private static final List<LabeledBox> TRUTHS = List.of(new LabeledBox(BOX, 0));

    @Test
    void detections_have_their_class_and_score_on_the_marks() {
        Drawing drawing = Drawing.of(boxes(IMAGE, TRUTHS, FOUND).named(List.of("red cell", "white cell")));
        assertThat(drawing.texts()).containsExactly("red cell 0.90", "red cell 0.80", "white cell 0.70");
    }

    @Test
    void counts_out_of_range_are_refused() {
        DetectionCurve curve = DetectionScores.detectionScores(
                        List.of(new ScoredImage(FOUND, TRUTHS)), List.of("red cell"))
                .curve(0);
        for (int count : new int[] {0, 3}) {
            assertThatThrownBy(() -> DetectionFigures.curveUpTo(curve, count))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the first " + count + " detections of a curve of 2");
        }
        Nms nms = Nms.nms(FOUND, 0.5);
        for (int judged : new int[] {-1, 4}) {
            assertThatThrownBy(() -> DetectionFigures.suppression(IMAGE, nms, judged, List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be from 0 to 3");
        }
    }

    @Test
    void many_detections_carry_scores_that_do_not_cover_each_other_and_a_line_below_names_their_colors() {
        List<Detection> many = IntStream.range(0, 40)
                .mapToObj(i -> new Detection(new BoundingBox(2, 3 + i % 4, 12, 13 + i % 4), i % 2, 0.5 + 0.01 * i))
                .toList();
        List<String> words = Drawing.of(boxes(IMAGE, TRUTHS, many).named(List.of("red cell", "white cell")))
                .texts();
        assertThat(words).contains("0.89", "red cell: 20", "white cell: 20", "dashed: true boxes");
        assertThat(words).hasSizeLessThan(40).doesNotHaveDuplicates();
    }

    @Test
    void a_plain_box_differs_in_color_from_detections() {
        assertThat(boxes(IMAGE, List.of(BOX)).content()).contains(Palette.ORANGE);
        assertThat(boxes(IMAGE, List.of(BOX), FOUND).content()).doesNotContain(Palette.ORANGE);
    }

    @Test
    void the_truth_is_dashed_and_named_where_nothing_was_detected() {
        Figure figure = boxes(IMAGE, TRUTHS);
        assertThat(figure.content()).contains("stroke-dasharray");
        assertThat(Drawing.of(figure).texts()).containsExactly("class 0");
        assertThat(figure.alt()).contains("with 1 box\n").contains("true class 0");
    }

    @Test
    void judged_detections_are_numbered_and_say_their_fate() {
        var curve = new DetectionScores(List.of(new ScoredImage(FOUND, TRUTHS)), List.of("red cell")).curve(0);
        assertThat(Drawing.of(boxes(IMAGE, curve.ranked())).texts()).containsExactlyInAnyOrder("1 right", "2 twice");
    }

    @Test
    void anything_else_is_no_box() {
        assertThatThrownBy(() -> boxes(IMAGE, List.of("red cell"))).hasMessageContaining("try sample.boxes()");
    }

    @Test
    void an_overlap_is_written_as_arithmetic() {
        assertThat(Drawing.of(overlap(BOX, new BoundingBox(7, 8, 17, 18))).texts())
                .contains("intersection (green) = 25", "IoU = 25 / 175 = 0.143");
    }

    @Test
    void each_step_of_a_suppression_says_what_is_kept_and_why() {
        Nms nms = Nms.nms(FOUND, 0.5);
        List<String> words = Drawing.of(TraceFigures.filmStrip(nms)).texts();
        assertThat(words)
                .contains("= 1: kept", "= 0: removed by detection 1")
                .anyMatch(text -> text.startsWith("IoU with detection 1: 0.82"));
    }

    @Test
    void curves_carry_their_ap() {
        var scores = new DetectionScores(List.of(new ScoredImage(FOUND, TRUTHS)), List.of("red cell", "white cell"));
        assertThat(detectionCurves(scores).alt()).contains("red cell AP 1").doesNotContain("white cell");
    }

    @Test
    void regions_are_counted_while_they_merge() {
        RegionTree tree = SelectiveSearch.selectiveSearch(0.3)
                .search(BloodSmears.standIn(3).test().sample(0).image());
        int count = tree.regions().size();
        assertThat(regions(tree, 0).alt()).startsWith(count + " regions to begin with");
        assertThat(regions(tree, 2).alt()).contains((count - 2) + " regions left");
    }
}
