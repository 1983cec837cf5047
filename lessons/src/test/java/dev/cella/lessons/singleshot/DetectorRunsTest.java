package dev.cella.lessons.singleshot;

import static dev.cella.lessons.singleshot.DetectorRuns.detectorRuns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Detectors that find everything or nothing stand for those that were trained. */
class DetectorRunsTest {
    private static final BoundingBox CELL = new BoundingBox(2, 3, 11, 12);
    private static final DetectorRuns.Test TEST = new DetectorRuns.Test(
            Nd4j.rand(3, 1, 16, 16), List.of(truth(), truth(), truth()), List.of("red cell", "white cell"));

    private static List<Detection> finds(INDArray image) {
        return List.of(new Detection(CELL, 0, 0.9));
    }

    private static List<Detection> misses(INDArray image) {
        return List.of();
    }

    private static List<LabeledBox> truth() {
        return List.of(new LabeledBox(CELL, 0));
    }

    @Test
    void each_seed_is_trained_once_and_judged_on_all_images() {
        List<Long> seeds = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        DetectorRuns runs = detectorRuns("made", 2, TEST, seed -> {
            seeds.add(seed);
            return image -> {
                sizes.add(image.length());
                return seed == 1 ? finds(image) : misses(image);
            };
        });
        assertThat(seeds).containsExactly(1L, 2L);
        assertThat(sizes).hasSize(6).containsOnly(256L);
        assertThat(runs.ap(0).values()).containsExactly(1.0, 0.0);
        assertThat(runs.ap(0).name()).isEqualTo("made, red cell");
        assertThat(runs.trainingSeconds()).isNotNegative();
        assertThat(runs.imagesPerSecond()).isPositive();
    }

    @Test
    void a_detector_that_was_trained_before_stands_for_the_first_seed() {
        List<Long> seeds = new ArrayList<>();
        DetectorRuns runs = detectorRuns("made", DetectorRunsTest::misses, 3, TEST, seed -> {
            seeds.add(seed);
            return DetectorRunsTest::finds;
        });
        assertThat(seeds).containsExactly(2L, 3L);
        assertThat(runs.ap(0).values()).containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void one_seed_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detectorRuns("made", 1, TEST, seed -> DetectorRunsTest::finds))
                .withMessage("\"made\" with 1 seed(s) says nothing about luck (must be >= 2); try 3");
    }

    @Test
    void an_interrupt_ends_it_before_the_next_image() {
        List<INDArray> read = new ArrayList<>();
        try {
            assertThatThrownBy(() -> detectorRuns("made", 2, TEST, seed -> image -> {
                        read.add(image);
                        Thread.currentThread().interrupt();
                        return List.of();
                    }))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(read).hasSize(1);
    }
}
