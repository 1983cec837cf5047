package dev.cella.lessons.augment.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.lessons.augment.Augmentations;
import org.junit.jupiter.api.Test;

class ChosenAugmentationTest {
    @Test
    void shifts_that_reach_the_new_positions_pass_by_far_and_others_fail_by_far() {
        for (int seed = 1; seed <= 3; seed++) {
            assertThat(ChosenAugmentation.auc(Augmentations.shift(8), seed)).isGreaterThan(0.95);
            assertThat(ChosenAugmentation.auc(Augmentations.unchanged(), seed)).isLessThan(0.75);
        }
    }
}
