package dev.cella.datasets.medmnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stand-in has the form of the set it stands for. */
class StandInSetTest {

    static Stream<MedMnistFacts> sets() {
        return MedMnist.all().stream();
    }

    @Test
    void thereAreEighteenSets() {
        assertEquals(12, sets().filter(set -> set.dimensions() == 2).count());
        assertEquals(6, sets().filter(set -> set.dimensions() == 3).count());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void shapesAndClassesAreTheOfficialOnes(MedMnistFacts facts) {
        var set = MedMnist.standIn(facts.name(), 3);
        assertArrayEquals(
                facts.imageShape(), set.test().image(0, Scale.ZERO_TO_ONE).shape());
        assertEquals(facts.classCount(), set.test().targets().size(1));
        var shown = set.labels().intColumn("label").unique().asList();
        for (int label = 0; label < facts.classCount(); label++) {
            assertTrue(shown.contains(label), facts.classNames().get(label) + " is missing");
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void countsAreOfficialUpToTheCapAndNoTestIsTiny(MedMnistFacts facts) {
        var set = MedMnist.standIn(facts.name(), 3);
        assertEquals(Math.min(facts.counts().total(), facts.dimensions() == 2 ? 1500 : 500), set.size());
        assertTrue(set.test().size() >= Math.min(facts.counts().test(), facts.dimensions() == 2 ? 150 : 80));
        assertTrue(set.train().size() >= set.test().size());
    }

    @Test
    void aLargerStandInHasTheSameLabelsAndMorePixels() {
        var small = MedMnist.standIn("breastmnist", 3);
        var large = MedMnist.standIn("breastmnist_64", 3);
        assertArrayEquals(small.test().labels(), large.test().labels());
        assertArrayEquals(
                new long[] {2, 1, 64, 64},
                large.test().first(2).images(Scale.ZERO_TO_ONE).shape());
    }

    @Test
    void breastIsAsLargeAsTheOfficialSet() {
        assertEquals(List.of(546, 78, 156), StandInSet.counts(Registry.named("breastmnist")));
    }

    @Test
    void seedsMakeDifferentImagesAndSplitsDoNotRepeatThem() {
        var one = MedMnist.standIn("breastmnist", 1);
        var two = MedMnist.standIn("breastmnist", 2);
        assertFalse(one.train().image(0, Scale.ZERO_TO_255).equals(two.train().image(0, Scale.ZERO_TO_255)));
        assertFalse(one.train().image(0, Scale.ZERO_TO_255).equals(one.test().image(0, Scale.ZERO_TO_255)));
    }

    /** If the mean brightness separated the classes, no network would have to look at shapes. */
    @ParameterizedTest
    @MethodSource("twoClasses")
    void noBrightnessTellsTheClasses(String name) {
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
        assertTrue(best / means.length < 0.85, "a threshold on brightness is right for " + best / means.length);
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
