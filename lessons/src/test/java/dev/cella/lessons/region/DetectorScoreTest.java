package dev.cella.lessons.region;

import static dev.cella.lessons.region.DetectorScore.comparison;
import static dev.cella.lessons.region.DetectorScore.detectorScore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.bccd.BloodSmears;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Split;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.detect.ScoredImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class DetectorScoreTest {
    private static final BoundingBox BOX = new BoundingBox(0, 0, 4, 4);
    private static final DetectionScores SCORES = DetectionScores.detectionScores(
            List.of(new ScoredImage(List.of(new Detection(BOX, 0, 0.9)), List.of(new LabeledBox(BOX, 0)))),
            List.of("cell", "platelet"));
    private static final DetectorScore REGIONS = new DetectorScore("R-CNN", SCORES, 2, 1, 99.6, 0.954);
    private static final DetectorScore SINGLE_SHOT =
            new DetectorScore("YOLO", SCORES, 0.004, Double.NaN, Double.NaN, Double.NaN);

    @Test
    void what_is_not_known_is_missing_in_the_table() {
        Table table = comparison(List.of(REGIONS, SINGLE_SHOT));
        assertThat(table.intColumn("backbone passes").get(0)).isEqualTo(1);
        assertThat(table.intColumn("regions").get(0)).isEqualTo(100);
        assertThat(table.doubleColumn("recall of regions").get(0)).isEqualTo(0.95);
        for (String name : List.of("backbone passes", "regions", "recall of regions")) {
            assertThat(table.column(name).isMissing(1)).as(name).isTrue();
        }
        assertThat(table.column("AP platelet").countMissing()).isEqualTo(2);
        assertThat(table.doubleColumn("AP cell").asDoubleArray()).containsExactly(1, 1);
        assertThat(table.doubleColumn("mean AP").asDoubleArray()).containsExactly(1, 1);
        assertThat(table.print()).doesNotContain("NaN", "-2147483648");
    }

    @Test
    void what_is_not_known_is_left_out_of_the_sentence() {
        assertThat(REGIONS).hasToString("R-CNN: 1 backbone pass, 100 regions, 2.000 s per image, mean AP 1.00");
        assertThat(SINGLE_SHOT).hasToString("YOLO: 0.004 s per image, mean AP 1.00");
        DetectionScores nothing = DetectionScores.detectionScores(List.of(), List.of("cell"));
        assertThat(new DetectorScore("YOLO", nothing, 0.5, Double.NaN, 1, Double.NaN))
                .hasToString("YOLO: 1 region, 0.500 s per image");
    }

    @Test
    void nothing_to_measure_or_to_compare_is_refused() {
        BloodSmears smears = BloodSmears.standIn(3);
        Split<BloodSmear> none = Split.of(smears.facts(), Split.TEST, List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of()))
                .withMessageContaining("at least one detector");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison(List.of(
                        REGIONS,
                        new DetectorScore("other", DetectionScores.detectionScores(List.of(), List.of()), 1, 1, 1, 1))))
                .withMessageContaining("all with the same classes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detectorScore(
                        "none",
                        image -> List.<Detection>of(),
                        none,
                        smears.facts().classNames()))
                .withMessageContaining("cannot be measured on 0 images");
    }
}
