package dev.cella.lessons.benchmark;

import static dev.cella.lessons.benchmark.Benchmark.benchmark;
import static dev.cella.lessons.benchmark.SetLayers.inputOf;
import static dev.cella.lessons.benchmark.SetLayers.outputOf;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.datasets.medmnist.Task;
import dev.cella.lessons.benchmark.figure.BenchmarkFigures;
import dev.cella.lessons.image.MajorityBaseline;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkTest {
    private static final MedMnist BREAST = MedMnist.standIn("breastmnist", 1);

    private static MultiLayerNetwork small(MedMnist set, long seed) {
        return net(inputOf(set), conv(2, 3).stride(3), relu(), maxPool(2), globalAveragePool(), outputOf(set))
                .seed(seed)
                .build();
    }

    /** A benchmark with one candidate that was hardly trained. */
    static BenchmarkResult result(MedMnist set) {
        Benchmark bench = benchmark(set).epochs(1).seeds(2).atMost(48);
        return bench.test(bench.train("small", seed -> small(set, seed)));
    }

    /** Two classes, several, labels, grades, and volumes. */
    @ParameterizedTest
    @ValueSource(strings = {"breastmnist", "bloodmnist", "chestmnist", "retinamnist", "nodulemnist3d"})
    void any_set_runs_and_is_measured_on_all_of_its_test_images(String name) {
        MedMnist set = MedMnist.standIn(name, 1);
        BenchmarkResult result = result(set);
        assertThat(result.answers()).hasSize(2);
        assertThat(result.answers().get(0).size()).isEqualTo(set.test().size());
        assertThat(result.auc().mean()).isBetween(0.2, 1.0);
        assertThat(result.accuracy().mean()).isBetween(0.0, 1.0);
        assertThat(result.baselineAccuracy()).isBetween(0.1, 1.0);
        assertThat(result.onStandIn()).isTrue();
        String page = BenchmarkFigures.report(result).html();
        assertThat(page).contains("STAND-IN DATA", set.facts().title()).hasSizeLessThan(1_000_000);
        assertThat(page.contains("What was taken for what"))
                .isEqualTo(set.facts().task() != Task.MULTI_LABEL);
    }

    @Test
    void a_candidate_of_another_benchmark_is_refused() {
        Candidate small = benchmark(BREAST).epochs(1).seeds(2).atMost(32).train("small", seed -> small(BREAST, seed));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark(BREAST).test(small))
                .withMessageContaining("this benchmark has not trained candidate small");
    }

    @Test
    void each_seed_needs_a_net_of_its_own() {
        Benchmark bench = benchmark(BREAST).epochs(1).seeds(2).atMost(32);
        MultiLayerNetwork one = small(BREAST, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.train("one", seed -> one))
                .withMessageContaining("seed 2 got the net of an earlier seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.train("none", seed -> null))
                .withMessageContaining("there is no net for seed 1");
    }

    @Test
    void candidates_and_openings_of_the_test_set_are_noted() {
        Benchmark bench = benchmark(BREAST).epochs(1).seeds(2).atMost(32);
        Candidate first = bench.train("first", seed -> small(BREAST, seed));
        bench.train("second", seed -> small(BREAST, seed));
        assertThat(bench.candidates()).extracting(Candidate::name).containsExactly("first", "second");
        assertThat(bench.opened()).isEmpty();
        bench.test(first);
        bench.test(first);
        assertThat(bench.opened()).containsExactly("first", "first");
        assertThat(bench).hasToString("BreastMNIST: 2 candidates trained, test set opened 2 times");
        assertThat(BenchmarkFigures.report(bench.test(first)).html())
                .contains("The test set was opened 3 times: first, first, first.");
    }

    @Test
    void settings_hold_for_what_is_trained_after_them() {
        Candidate candidate =
                benchmark(BREAST).epochs(2).batch(8).seeds(2).atMost(16).train("s", seed -> small(BREAST, seed));
        assertThat(candidate.histories()).allSatisfy(history -> {
            assertThat(history.epochs()).hasSize(2);
            assertThat(history.stepsInEpoch()).isEqualTo(2);
        });
        assertThat(candidate.histories()).extracting(history -> history.seed()).containsExactly(1L, 2L);
        assertThat(candidate.trainingImages()).isEqualTo(16);
        assertThat(candidate.validation().get(0).size()).isEqualTo(16);
        assertThat(candidate.validationAuc().values()).hasSize(2);
    }

    @Test
    void a_net_with_branches_is_trained_as_well() {
        Candidate candidate = benchmark(BREAST).epochs(1).seeds(2).atMost(16).train("residual", seed -> net(
                        inputOf(BREAST),
                        conv(2, 3).stride(3),
                        residual(conv(2, 3).same()),
                        relu(),
                        globalAveragePool(),
                        outputOf(BREAST))
                .seed(seed)
                .build());
        assertThat(candidate.nets()).hasSize(2);
    }

    @Test
    void the_baseline_answers_what_is_most_frequent_among_the_training_labels() {
        assertThat(result(BREAST).baselineAccuracy())
                .isEqualTo(MajorityBaseline.majorityBaseline(
                                BREAST.train().labels(), BREAST.test().labels())
                        .accuracy());
        MedMnist chest = MedMnist.standIn("chestmnist", 1);
        double yes = chest.test().targets().meanNumber().doubleValue();
        assertThat(result(chest).baselineAccuracy()).isCloseTo(1 - yes, within(1e-6)); // each label is rare
    }

    @Test
    void the_table_sets_the_result_beside_the_published_one() {
        assertThat(result(BREAST).table().print())
                .contains("small", "ResNet-18, 28 pixels", "0.901", "on the real images", "always the larger class");
        assertThat(result(MedMnist.standIn("organsmnist", 1)).table().print())
                .contains("no published figure known to the course");
    }

    @Test
    void settings_that_measure_nothing_are_refused_with_advice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark(BREAST).seeds(1))
                .withMessage("a benchmark with 1 seed says nothing about luck (must be >= 2); try seeds(3)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark(BREAST).epochs(0))
                .withMessageContaining("0 epochs are too few");
    }
}
