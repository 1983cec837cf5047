package dev.cella.lessons.evaluate;

import static dev.cella.lessons.evaluate.ClassificationReport.evaluate;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import tech.tablesaw.api.Table;

/** Golden values from scikit-learn 1.9.1 (sklearn.metrics) for the answers below; calibration from NumPy. */
class ClassificationReportTest {
    private static final double EXACT = 1e-12;

    /** Eighths, which floats hold exactly, so that ties are ties. */
    private static final double[][] ANSWERS = {
        {.5, .25, .25}, {.75, .125, .125}, {.25, .5, .25}, {.125, .75, .125}, {.25, .25, .5}, {.125, .125, .75},
        {.5, .375, .125}, {.125, .5, .375}, {.375, .125, .5}, {.625, .25, .125}, {.25, .625, .125}, {.125, .25, .625}
    };

    private static final int[] TRUTH = {0, 0, 1, 1, 2, 2, 1, 2, 0, 0, 1, 2};

    private final ClassificationReport three =
            ClassificationReport.of(Nd4j.create(ANSWERS), oneHot(3, TRUTH), List.of("a", "b", "c"));

    private final ClassificationReport labels = ClassificationReport.of(
            Nd4j.create(new double[][] {{.9, .2}, {.6, .7}, {.3, .4}, {.8, .1}, {.55, .95}, {.15, .65}}),
            Nd4j.create(new double[][] {{1, 0}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}}),
            List.of());

    @Test
    void confusion_matrix_agrees_with_scikit_learn() {
        ConfusionMatrix matrix = three.confusion();
        int[][] expected = {{3, 0, 1}, {1, 3, 0}, {0, 1, 3}};

        for (int truth = 0; truth < 3; truth++) {
            for (int chosen = 0; chosen < 3; chosen++) {
                assertThat(matrix.count(truth, chosen))
                        .as(truth + " taken for " + chosen)
                        .isEqualTo(expected[truth][chosen]);
            }
        }
        assertThat(matrix.accuracy()).isEqualTo(0.75);
        assertThat(matrix.table().columnNames()).isEqualTo(List.of("true class", "a", "b", "c"));
        assertThat(matrix.table().intColumn("c").getInt(0)).isEqualTo(1);
    }

    @Test
    void a_threshold_counts_an_output_equal_to_it_as_positive() {
        ThresholdCounts counts = three.counts(0, 0.5); // outputs of class 0: .5, .75, .375, .625; of the others one .5

        assertThat(counts).isEqualTo(new ThresholdCounts(0.5, 3, 1, 1, 7));
        assertThat(counts.sensitivity()).isEqualTo(0.75);
        assertThat(counts.specificity()).isEqualTo(0.875);
        assertThat(counts).hasToString("threshold 0.50: sensitivity 0.750, specificity 0.875");
    }

    @Test
    void the_most_wrong_images_gave_their_true_class_the_least() {
        assertThat(three.mostWrong(4)).containsExactly(6, 7, 8, 0); // three times .375, then the first .5
        assertThat(three.trueProbability(6)).isEqualTo(0.375);
        assertThat(three.outputsOf(2).get(4)).isEqualTo(new ClassificationReport.Output(0.5, true));
    }

    @Test
    void roc_curve_agrees_with_scikit_learn() {
        RocSweep roc = three.roc(0);

        assertThat(roc.points().stream()
                        .mapToDouble(RocSweep.Point::falsePositiveRate)
                        .toArray())
                .isEqualTo(new double[] {0.0, 0.0, 0.0, 0.125, 0.125, 0.5, 1.0});
        assertThat(roc.points().stream()
                        .mapToDouble(RocSweep.Point::truePositiveRate)
                        .toArray())
                .isEqualTo(new double[] {0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0});
        assertThat(roc.points().stream().mapToDouble(RocSweep.Point::threshold).toArray())
                .isEqualTo(new double[] {Double.POSITIVE_INFINITY, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125});
        assertThat(roc.area()).isCloseTo(0.953125, within(EXACT));
        assertThat(labels.roc(0).area()).isCloseTo(0.888888888888889, within(EXACT));
    }

    @Test
    void precision_recall_curve_agrees_with_scikit_learn() {
        PrecisionRecallSweep curve = three.precisionRecall(2);

        assertThat(curve.points().stream()
                        .mapToDouble(PrecisionRecallSweep.Point::precision)
                        .toArray())
                .containsExactly(
                        new double[] {1.0, 1.0, 0.75, 0.8, 0.5714285714285714, 0.3333333333333333}, within(EXACT));
        assertThat(curve.points().stream()
                        .mapToDouble(PrecisionRecallSweep.Point::recall)
                        .toArray())
                .isEqualTo(new double[] {0.25, 0.5, 0.75, 1.0, 1.0, 1.0});
        assertThat(curve.averagePrecision()).isCloseTo(0.8875, within(EXACT));
        assertThat(labels.precisionRecall(0).averagePrecision()).isCloseTo(0.9166666666666665, within(EXACT));
        assertThat(curve.share()).isCloseTo(1.0 / 3, within(EXACT));
    }

    @Test
    void table_of_classes_agrees_with_scikit_learn() {
        Table table = labels.table();

        assertThat(table.columnNames())
                .isEqualTo(List.of("class", "images", "precision", "recall", "F1", "AUC", "average precision"));
        assertThat(table.doubleColumn("precision").asDoubleArray())
                .containsExactly(new double[] {0.75, 1}, within(EXACT));
        assertThat(table.doubleColumn("recall").asDoubleArray()).containsExactly(new double[] {1, 1}, within(EXACT));
        assertThat(table.doubleColumn("F1").asDoubleArray())
                .containsExactly(new double[] {0.8571428571428571, 1}, within(EXACT));
        assertThat(three.table().doubleColumn("F1").asDoubleArray())
                .containsExactly(new double[] {0.75, 0.75, 0.75}, within(EXACT));
    }

    @Test
    void calibration_of_exclusive_classes_is_that_of_the_chosen_one() {
        Calibration calibration = three.calibration();

        assertThat(calibration.expectedError()).isCloseTo(0.15625, within(1e-7));
        assertThat(calibration.bins().get(4)).isEqualTo(new Calibration.Bin(0.4, 0.5, 6, 0.5, 0.5));
        assertThat(calibration.bins().get(6).count()).isEqualTo(3);
        assertThat(calibration.bins().get(6).confidence()).isEqualTo(0.625);
        assertThat(calibration.count()).isEqualTo(12);
    }

    @Test
    void calibration_of_labels_is_that_of_all_outputs() {
        Calibration calibration = labels.calibration(5);

        assertThat(calibration.expectedError()).isCloseTo(0.19166666666666662, within(1e-7));
        assertThat(calibration.bins().stream().map(Calibration.Bin::count).toList())
                .isEqualTo(List.of(3, 2, 2, 3, 2));
    }

    @Test
    void certainty_and_impossibility_fall_into_the_last_and_first_bin() {
        ClassificationReport sure = ClassificationReport.of(
                Nd4j.create(new double[][] {{1, 0}, {0, 0}}), Nd4j.create(new double[][] {{1, 0}, {0, 1}}), List.of());

        assertThat(sure.calibration(4).bins().get(0).count()).isEqualTo(3);
        assertThat(sure.calibration(4).bins().get(3).count()).isEqualTo(1);
    }

    @Test
    void several_labels_an_image_have_no_confusion_matrix() {
        assertThat(three.exclusive()).isTrue();
        assertThat(labels.exclusive()).isFalse();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(labels::confusion);
    }

    @Test
    void of_two_exclusive_classes_the_second_is_compared() {
        ClassificationReport two = ClassificationReport.of(
                Nd4j.create(new double[][] {{.5, .5}, {.25, .75}}), oneHot(2, 0, 1), List.of("normal", "ill"));

        assertThat(two.classesToCompare()).isEqualTo(new int[] {1});
        assertThat(three.classesToCompare()).isEqualTo(new int[] {0, 1, 2});
    }

    @Test
    void a_class_without_images_has_no_curve_and_an_empty_cell() {
        ClassificationReport lacking =
                ClassificationReport.of(Nd4j.create(ANSWERS), oneHot(3, new int[12]), List.of("a", "b", "c"));

        assertThat(lacking.classesToCompare()).isEqualTo(new int[0]);
        assertThat(lacking.table().doubleColumn("AUC").isMissing(1)).isTrue();
        var error = assertThatIllegalArgumentException()
                .isThrownBy(() -> lacking.roc(1))
                .actual();
        assertThat(error.getMessage())
                .isEqualTo("0 of 12 images are of class \"b\" (a curve needs at least 1 that is and 1 that is not); use"
                        + " more images");
    }

    @Test
    void both_kinds_of_nets_are_evaluated_alike() {
        INDArray images = Nd4j.rand(70, 1, 28, 28);
        INDArray targets = oneHot(2, IntStream.range(0, 70).map(i -> i % 2).toArray());
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);

        Table row = evaluate(net, images, targets, List.of("no", "yes")).table();
        Table graph = evaluate(net.toComputationGraph(), images, targets, List.of("no", "yes"))
                .table();

        assertThat(graph.print()).isEqualTo(row.print());
    }

    @Test
    void what_does_not_fit_is_refused() {
        INDArray answers = Nd4j.create(ANSWERS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(answers, oneHot(2, TRUTH.length), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(answers, oneHot(3, TRUTH), List.of("a", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassificationReport.of(answers.mul(2), oneHot(3, TRUTH), List.of()));
    }

    private static INDArray oneHot(int classes, int... truth) {
        INDArray targets = Nd4j.zeros(truth.length, classes);
        for (int i = 0; i < truth.length; i++) {
            targets.putScalar(i, Math.min(truth[i], classes - 1), 1);
        }
        return targets;
    }
}
