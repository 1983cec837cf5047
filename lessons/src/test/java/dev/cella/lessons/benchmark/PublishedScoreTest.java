package dev.cella.lessons.benchmark;

import static dev.cella.lessons.benchmark.PublishedScore.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.MedMnistFacts;
import org.junit.jupiter.api.Test;

class PublishedScoreTest {
    @Test
    void each_score_belongs_to_a_set_and_names_its_source() {
        assertThat(PublishedScore.all())
                .extracting(PublishedScore::set)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(MedMnist.all().stream().map(MedMnistFacts::name).toList())
                .containsAll(
                        PublishedScore.all().stream().map(PublishedScore::set).toList());
        assertThat(PublishedScore.all()).allSatisfy(score -> {
            assertThat(score.source()).contains("Scientific Data 10:41 (2023), table 3");
            assertThat(score.auc()).isBetween(0.5, 1.0);
        });
    }

    @Test
    void a_set_without_a_confirmed_score_has_none_and_larger_images_neither() {
        assertThat(published("breastmnist").orElseThrow().auc()).isEqualTo(0.901);
        assertThat(published("pneumoniamnist").orElseThrow().accuracy()).isEqualTo(0.854);
        assertThat(published("organmnist3d")).isEmpty();
        assertThat(published("breastmnist_64")).isEmpty();
        assertThat(published("chestmnist").orElseThrow())
                .hasToString(
                        "ResNet-18, 28 pixels: AUC 0.768, accuracy not confirmed (MedMNIST v2, Scientific Data 10:41 (2023), table 3)");
        assertThat(PublishedScore.publishedTable().rowCount())
                .isEqualTo(PublishedScore.all().size());
    }
}
