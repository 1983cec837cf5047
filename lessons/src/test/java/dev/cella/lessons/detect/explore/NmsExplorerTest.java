package dev.cella.lessons.detect.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Detection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NmsExplorerTest {
    private static final INDArray IMAGE = Nd4j.zeros(1, 32, 48);
    private static final List<String> NAMES = List.of("red cell", "platelet");
    private static final List<Detection> DETECTIONS = List.of(
            new Detection(new BoundingBox(0, 5, 20, 25), 0, 0.8), // IoU 0.6 with the next one
            new Detection(new BoundingBox(0, 0, 20, 20), 0, 0.9),
            new Detection(new BoundingBox(0, 1, 20, 21), 1, 0.7));

    @Test
    void nothing_is_judged_at_the_start_of_the_slider() {
        assertThat(after(0.3, 0)).contains("0 kept, 0 removed, 3 waiting", "no detection is judged yet");
    }

    @Test
    void each_step_says_what_became_of_a_detection_and_why() {
        assertThat(after(0.3, 1))
                .contains("1 kept, 0 removed, 2 waiting")
                .contains("detection 1 (red cell, score 0.90): kept, because no kept red cell has an IoU > 0.3");
        assertThat(after(0.3, 2))
                .contains("1 kept, 1 removed, 1 waiting")
                .contains("detection 2 (red cell, score 0.80): removed, because its IoU with detection 1 is 0.6 > 0.3");
        assertThat(after(0.3, 3)).contains("2 kept, 1 removed, 0 waiting", "no kept platelet");
    }

    @Test
    void a_higher_threshold_keeps_the_duplicate() {
        assertThat(after(0.65, 3)).contains("3 kept, 0 removed, 0 waiting");
    }

    private static String after(double threshold, int judged) {
        return NmsExplorer.result(IMAGE, DETECTIONS, NAMES, threshold, judged).alt();
    }
}
