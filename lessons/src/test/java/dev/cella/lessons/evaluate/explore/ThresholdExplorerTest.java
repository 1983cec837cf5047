package dev.cella.lessons.evaluate.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.evaluate.ClassificationReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class ThresholdExplorerTest {
    @Test
    void a_stricter_threshold_misses_more() {
        ClassificationReport report = ClassificationReport.of(
                Nd4j.create(new double[][] {{.2, .8}, {.6, .4}, {.9, .1}}),
                Nd4j.create(new double[][] {{0, 1}, {0, 1}, {1, 0}}),
                List.of("well", "ill"));
        assertThat(ThresholdExplorer.result(report, 1, 0.3).alt()).contains("2 found, 0 missed");
        assertThat(ThresholdExplorer.result(report, 1, 0.5).alt()).contains("1 found, 1 missed");
    }
}
