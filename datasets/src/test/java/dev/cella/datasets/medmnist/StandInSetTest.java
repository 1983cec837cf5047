package dev.cella.datasets.medmnist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stand-in has the shape of the set that it stands for. */
class StandInSetTest {

    static Stream<MedMnistFacts> sets() {
        return MedMnist.all().stream();
    }

    @Test
    void there_are_eighteen_sets() {
        assertThat(sets().filter(set -> set.dimensions() == 2).count()).isEqualTo(12);
        assertThat(sets().filter(set -> set.dimensions() == 3).count()).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void shapes_and_classes_are_the_official_ones(MedMnistFacts facts) {
        var set = MedMnist.standIn(facts.name(), 3);
        assertThat(set.test().image(0, Scale.ZERO_TO_ONE).shape()).isEqualTo(facts.imageShape());
        assertThat(set.test().targets().size(1)).isEqualTo(facts.classCount());
        var shown = set.labels().intColumn("label").unique().asList();
        for (int label = 0; label < facts.classCount(); label++) {
            assertThat(shown).as(facts.classNames().get(label) + " is missing").contains(label);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void counts_are_official_up_to_the_cap_and_no_test_is_tiny(MedMnistFacts facts) {
        var set = MedMnist.standIn(facts.name(), 3);
        assertThat(set.size()).isEqualTo(Math.min(facts.counts().total(), facts.dimensions() == 2 ? 1500 : 500));
        assertThat(set.test().size())
                .isGreaterThanOrEqualTo(Math.min(facts.counts().test(), facts.dimensions() == 2 ? 150 : 80));
        assertThat(set.train().size()).isGreaterThanOrEqualTo(set.test().size());
    }

    @Test
    void a_larger_stand_in_has_the_same_labels_and_more_pixels() {
        var small = MedMnist.standIn("breastmnist", 3);
        var large = MedMnist.standIn("breastmnist_64", 3);
        assertThat(large.test().labels()).isEqualTo(small.test().labels());
        assertThat(large.test().first(2).images(Scale.ZERO_TO_ONE).shape()).isEqualTo(new long[] {2, 1, 64, 64});
    }

    @Test
    void breast_is_as_large_as_the_official_set() {
        assertThat(StandInSet.counts(Registry.named("breastmnist"))).isEqualTo(List.of(546, 78, 156));
    }

    @Test
    void seeds_make_different_images_and_splits_do_not_repeat_them() {
        var one = MedMnist.standIn("breastmnist", 1);
        var two = MedMnist.standIn("breastmnist", 2);
        assertThat(one.train().image(0, Scale.ZERO_TO_255))
                .isNotEqualTo(two.train().image(0, Scale.ZERO_TO_255));
        assertThat(one.train().image(0, Scale.ZERO_TO_255))
                .isNotEqualTo(one.test().image(0, Scale.ZERO_TO_255));
    }

    /** If the mean brightness separated the classes, a network would not have to look at shapes. */
    @ParameterizedTest
    @MethodSource("twoClasses")
    void no_brightness_tells_the_classes(String name) {
        var train = MedMnist.standIn(name, 1).train();
        var labels = train.labels();
        var means = train.images(Scale.ZERO_TO_255)
                .reshape(train.size(), -1)
                .mean(1)
                .toDoubleVector();
        double best = IntStream.range(0, means.length)
                .map(cut -> right(means, labels, means[cut]))
                .map(count -> Math.max(count, means.length - count))
                .max()
                .orElseThrow();
        assertThat(best / means.length)
                .as("a threshold on brightness is right for " + best / means.length)
                .isLessThan(0.85);
    }

    static Stream<String> twoClasses() {
        return Stream.of("breastmnist", "pneumoniamnist");
    }

    private static int right(double[] means, int[] labels, double cut) {
        return (int) IntStream.range(0, means.length)
                .filter(i -> means[i] > cut == (labels[i] == 1))
                .count();
    }
}
