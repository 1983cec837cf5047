package dev.cella.lessons.augment.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.augment.Augmentations;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class AugmentationExplorerTest {
    @Test
    void five_versions_stand_beside_the_original() {
        assertThat(AugmentationExplorer.result(Nd4j.zeros(1, 4, 4), Augmentations.rotate(10))
                        .alt())
                .contains("6 images", "original", "seed 5");
    }
}
