package dev.cella.lessons.detect.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.MatchRule;
import dev.cella.lessons.detect.ScoredImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveExplorerTest {
    private static final BoundingBox LEFT = new BoundingBox(0, 0, 10, 10);
    private static final BoundingBox RIGHT = new BoundingBox(0, 30, 10, 40);
    private static final BoundingBox NOWHERE = new BoundingBox(20, 20, 30, 30);
    private static final DetectionCurve CURVE =
            curve(List.of(new Detection(LEFT, 0, 0.9), new Detection(NOWHERE, 0, 0.8), new Detection(RIGHT, 0, 0.7)));

    private static DetectionCurve curve(List<Detection> detections) {
        List<LabeledBox> truths = List.of(new LabeledBox(LEFT, 0), new LabeledBox(RIGHT, 0));
        return DetectionCurve.of(List.of(new ScoredImage(detections, truths)), 0, 0.5, MatchRule.VOC);
    }

    @Test
    void a_right_detection_raises_recall_and_ap() {
        assertThat(CurveExplorer.result(CURVE, 1).alt())
                .contains("detection 1, score 0.90, IoU 1: true positive")
                .contains("precision = 1 / 1 = 1.00", "recall = 1 / 2 = 0.50", "= 0.500");
        assertThat(CurveExplorer.result(CURVE, 3).alt())
                .contains("precision = 2 / 3 = 0.67", "recall = 2 / 2 = 1.00", "= 0.833");
    }

    @Test
    void a_wrong_one_lowers_precision_only() {
        assertThat(CurveExplorer.result(CURVE, 2).alt())
                .contains("false positive", "precision = 1 / 2 = 0.50", "recall = 1 / 2 = 0.50", "= 0.500");
    }

    @Test
    void a_list_without_detections_is_refused_with_advice() {
        DetectionCurve empty = curve(List.of());
        assertThatThrownBy(() -> CurveExplorer.exploreCurve(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both must be >= 1");
    }
}
