package dev.cella.lessons.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.JudgedDetection.Fate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Golden values of pycocotools 2.0 and of {@code voc_eval.py} of py-faster-rcnn (without its "+ 1"), run once on these boxes.
 * They were drawn with {@code numpy.random.RandomState(3)}, scores rounded to one decimal, so that many are equal.
 *
 * <pre>{@code
 * e = COCOeval(truths, detections, "bbox"); e.evaluate(); e.accumulate(); p = e.eval["precision"]
 * [p[:, :, k, 0, 2].mean() for k in (0, 1)], [p[0, :, k, 0, 2].mean() for k in (0, 1)], p[:, :, :, 0, 2].mean()
 * voc_ap(recall, precision, use_07_metric=True), voc_ap(recall, precision, use_07_metric=False)
 * }</pre>
 */
class DetectionScoresTest {
    /** Image, label, top, left, bottom, right. */
    private static final double[][] TRUTHS = {
        {0, 1, 24, 3, 42, 13},
        {0, 0, 39, 14, 66, 26},
        {0, 0, 1, 51, 16, 69},
        {0, 0, 20, 49, 44, 59},
        {0, 1, 46, 33, 73, 44},
        {1, 0, 33, 52, 60, 80},
        {1, 0, 36, 44, 62, 64},
        {1, 1, 36, 21, 63, 39},
        {1, 0, 20, 10, 46, 36},
        {2, 1, 50, 52, 61, 80},
        {2, 0, 24, 78, 46, 107},
        {2, 1, 9, 32, 32, 54},
        {2, 0, 36, 42, 54, 64},
        {3, 1, 17, 51, 34, 74},
        {3, 1, 30, 63, 49, 86},
        {3, 1, 24, 60, 49, 74},
        {3, 0, 56, 89, 70, 99},
        {4, 1, 52, 9, 81, 27},
        {4, 0, 26, 3, 41, 27},
        {4, 0, 4, 42, 18, 64},
        {4, 1, 6, 45, 16, 56},
        {4, 1, 3, 87, 32, 111},
        {5, 1, 36, 7, 56, 20},
        {5, 1, 42, 60, 56, 78},
        {5, 1, 3, 74, 32, 100},
        {5, 1, 25, 44, 47, 62},
        {5, 1, 54, 83, 65, 97}
    };

    /** Image, label, top, left, bottom, right, score. */
    private static final double[][] DETECTIONS = {
        {0, 1, 23, 4, 45, 15, 0.0},
        {0, 0, 5, 54, 20, 66, 0.8},
        {0, 0, 18, 49, 45, 63, 0.8},
        {0, 1, 49, 33, 72, 40, 0.7},
        {0, 1, 50, 18, 65, 38, 0.2},
        {0, 1, 31, 13, 46, 33, 0.5},
        {1, 1, 32, 17, 60, 42, 0.3},
        {1, 1, 44, 44, 59, 64, 0.4},
        {1, 0, 56, 39, 71, 59, 0.1},
        {2, 1, 53, 51, 61, 77, 0.5},
        {2, 1, 47, 48, 57, 81, 0.8},
        {2, 0, 22, 79, 46, 110, 0.2},
        {2, 0, 36, 38, 55, 66, 0.3},
        {2, 1, 23, 88, 38, 108, 0.4},
        {2, 0, 51, 79, 66, 99, 0.0},
        {3, 1, 28, 61, 51, 77, 1.0},
        {3, 1, 23, 61, 46, 78, 0.7},
        {3, 0, 59, 86, 68, 100, 0.4},
        {3, 0, 59, 91, 73, 96, 0.7},
        {3, 1, 21, 41, 36, 61, 0.1},
        {3, 1, 15, 22, 30, 42, 0.6},
        {4, 1, 51, 13, 81, 25, 0.8},
        {4, 1, 50, 5, 84, 28, 0.5},
        {4, 0, 29, 1, 39, 29, 0.9},
        {4, 0, 28, 6, 44, 23, 0.7},
        {4, 0, 5, 42, 16, 65, 0.9},
        {4, 1, 0, 88, 31, 113, 0.8},
        {4, 1, 4, 89, 35, 107, 0.0},
        {4, 0, 50, 59, 65, 79, 0.2},
        {4, 0, 21, 26, 36, 46, 0.5},
        {5, 1, 34, 6, 53, 21, 0.1},
        {5, 1, 34, 7, 53, 19, 0.9},
        {5, 1, 40, 62, 57, 81, 0.6},
        {5, 1, 5, 70, 29, 96, 1.0},
        {5, 0, 5, 74, 35, 96, 0.7},
        {5, 1, 29, 48, 47, 66, 0.8},
        {5, 1, 26, 46, 47, 64, 0.1},
        {5, 1, 51, 84, 62, 101, 0.4},
        {5, 1, 51, 83, 69, 98, 0.1},
        {5, 0, 29, 32, 44, 52, 0.5},
        {5, 0, 20, 67, 35, 87, 0.4}
    };

    private static BoundingBox box(double[] row) {
        return new BoundingBox(row[2], row[3], row[4], row[5]);
    }

    private static DetectionScores golden() {
        List<ScoredImage> images = IntStream.range(0, 6)
                .mapToObj(image -> new ScoredImage(
                        Arrays.stream(DETECTIONS)
                                .filter(row -> row[0] == image)
                                .map(row -> new Detection(box(row), (int) row[1], row[6]))
                                .toList(),
                        Arrays.stream(TRUTHS)
                                .filter(row -> row[0] == image)
                                .map(row -> new LabeledBox(box(row), (int) row[1]))
                                .toList()))
                .toList();
        return DetectionScores.detectionScores(images, List.of("a", "b"));
    }

    @Test
    void coco_agrees_with_pycocotools() {
        DetectionScores scores = golden();
        assertThat(scores.coco(0)).isCloseTo(0.12774181264280274, within(1e-9));
        assertThat(scores.coco(1)).isCloseTo(0.16494697546677747, within(1e-9));
        assertThat(scores.coco(0, 0.5)).isCloseTo(0.3783320639756284, within(1e-9));
        assertThat(scores.coco(1, 0.5)).isCloseTo(0.5935949364167187, within(1e-9));
        assertThat(scores.coco(0, 0.75)).isCloseTo(0.06321401370906322, within(1e-9));
        assertThat(scores.coco(1, 0.75)).isCloseTo(0.01695169516951695, within(1e-9));
        assertThat(scores.meanCoco()).isCloseTo(0.14634439405479008, within(1e-9));
    }

    @Test
    void all_points_and_eleven_points_agree_with_voc() {
        DetectionScores scores = golden();
        assertThat(scores.ap(0)).isCloseTo(0.37587412587412583, within(1e-9));
        assertThat(scores.ap(1)).isCloseTo(0.5921959984459985, within(1e-9));
        assertThat(scores.meanAp()).isCloseTo((0.37587412587412583 + 0.5921959984459985) / 2, within(1e-9));
        DetectionCurve[] curves = {scores.curve(0), scores.curve(1)};
        double[] eleven = {0.37587412587412594, 0.5825298438934802};
        for (int label = 0; label < 2; label++) {
            assertThat(AveragePrecision.elevenPoint(curves[label].recall(), curves[label].precision()))
                    .isCloseTo(eleven[label], within(1e-9));
        }
        assertThat(curves[1].truths()).isEqualTo(16);
        assertThat(curves[1].ranked())
                .filteredOn(JudgedDetection::isTruePositive)
                .hasSize(12);
    }

    private static ScoredImage image(List<Detection> detections, BoundingBox... truths) {
        return new ScoredImage(
                detections,
                Arrays.stream(truths).map(box -> new LabeledBox(box, 0)).toList());
    }

    @Test
    void a_true_box_is_found_once() {
        BoundingBox truth = new BoundingBox(0, 0, 10, 10);
        List<Detection> twice = List.of(
                new Detection(truth, 0, 0.8),
                new Detection(new BoundingBox(1, 0, 10, 10), 0, 0.9),
                new Detection(new BoundingBox(20, 20, 30, 30), 0, 0.1),
                new Detection(truth, 1, 1));
        DetectionCurve curve = DetectionCurve.of(List.of(image(twice, truth)), 0, 0.5, MatchRule.VOC);
        assertThat(curve.ranked())
                .extracting(JudgedDetection::fate)
                .containsExactly(Fate.TRUE_POSITIVE, Fate.DUPLICATE, Fate.MISPLACED);
        assertThat(curve.recall()).containsExactly(1, 1, 1);
        assertThat(curve.precision()).containsExactly(new double[] {1, 0.5, 1 / 3.0}, within(1e-12));
    }

    @Test
    void voc_and_coco_differ_where_the_nearest_box_is_taken() {
        BoundingBox left = new BoundingBox(0, 0, 10, 10);
        BoundingBox right = new BoundingBox(0, 2, 10, 12);
        List<Detection> two =
                List.of(new Detection(left, 0, 0.9), new Detection(new BoundingBox(0, 0.5, 10, 10.5), 0, 0.8));
        List<ScoredImage> images = List.of(image(two, left, right));
        assertThat(DetectionCurve.of(images, 0, 0.5, MatchRule.VOC).recall()).containsExactly(0.5, 0.5);
        assertThat(DetectionCurve.of(images, 0, 0.5, MatchRule.COCO).recall()).containsExactly(0.5, 1);
    }

    @Test
    void a_class_without_true_boxes_does_not_count() {
        DetectionScores scores = new DetectionScores(
                List.of(image(
                        List.of(new Detection(new BoundingBox(0, 0, 10, 10), 0, 0.9)), new BoundingBox(0, 0, 10, 10))),
                List.of("cell", "platelet"));
        assertThat(scores.ap(1)).isNaN();
        assertThat(scores.meanAp()).isEqualTo(1);
        assertThat(scores.meanCoco()).isEqualTo(1);
    }

    @Test
    void coco_counts_the_hundred_highest_scores_of_a_class_in_an_image() {
        BoundingBox truth = new BoundingBox(0, 0, 10, 10);
        List<Detection> crowd = new ArrayList<>(List.of(new Detection(truth, 0, 0.1)));
        for (int i = 0; i < 99; i++) {
            crowd.add(new Detection(new BoundingBox(50, 50, 60, 60), 0, 0.9));
            crowd.add(new Detection(new BoundingBox(50, 50, 60, 60), 1, 0.9));
        }
        DetectionScores hundred = new DetectionScores(List.of(image(crowd, truth)), List.of("cell", "platelet"));
        assertThat(hundred.coco(0)).isCloseTo(0.01, within(1e-12));
        crowd.add(new Detection(new BoundingBox(50, 50, 60, 60), 0, 0.9));
        DetectionScores oneMore =
                new DetectionScores(List.of(image(crowd, truth), image(List.of(), truth)), List.of("cell", "platelet"));
        assertThat(oneMore.coco(0)).isZero();
        assertThat(DetectionCurve.of(oneMore.images(), 0, 0.5, MatchRule.COCO).ranked())
                .hasSize(100);
        assertThat(oneMore.ap(0)).isPositive(); // VOC has no limit
    }

    @Test
    void nothing_found_scores_zero() {
        DetectionScores scores =
                new DetectionScores(List.of(image(List.of(), new BoundingBox(0, 0, 10, 10))), List.of("cell"));
        assertThat(scores.ap(0)).isZero();
        assertThat(scores.toString()).contains("0 of 1 found");
    }
}
