package dev.cella.lessons.evaluate;

import static dev.cella.lessons.evaluate.ClassificationReport.evaluate;
import static dev.cella.lessons.net.SmallNets.smallCnn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void confusionMatrixAgreesWithScikitLearn() {
        ConfusionMatrix matrix = three.confusion();
        int[][] expected = {{3, 0, 1}, {1, 3, 0}, {0, 1, 3}};

        for (int truth = 0; truth < 3; truth++) {
            for (int chosen = 0; chosen < 3; chosen++) {
                assertEquals(expected[truth][chosen], matrix.count(truth, chosen), truth + " taken for " + chosen);
            }
        }
        assertEquals(0.75, matrix.accuracy());
        assertEquals(List.of("true class", "a", "b", "c"), matrix.table().columnNames());
        assertEquals(1, matrix.table().intColumn("c").getInt(0));
    }

    @Test
    void rocCurveAgreesWithScikitLearn() {
        RocSweep roc = three.roc(0);

        assertArrayEquals(
                new double[] {0.0, 0.0, 0.0, 0.125, 0.125, 0.5, 1.0},
                roc.points().stream()
                        .mapToDouble(RocSweep.Point::falsePositiveRate)
                        .toArray());
        assertArrayEquals(
                new double[] {0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0},
                roc.points().stream()
                        .mapToDouble(RocSweep.Point::truePositiveRate)
                        .toArray());
        assertArrayEquals(
                new double[] {Double.POSITIVE_INFINITY, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125},
                roc.points().stream().mapToDouble(RocSweep.Point::threshold).toArray());
        assertEquals(0.953125, roc.area(), EXACT);
        assertEquals(0.888888888888889, labels.roc(0).area(), EXACT);
    }

    @Test
    void precisionRecallCurveAgreesWithScikitLearn() {
        PrecisionRecallSweep curve = three.precisionRecall(2);

        assertArrayEquals(
                new double[] {1.0, 1.0, 0.75, 0.8, 0.5714285714285714, 0.3333333333333333},
                curve.points().stream()
                        .mapToDouble(PrecisionRecallSweep.Point::precision)
                        .toArray(),
                EXACT);
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.75, 1.0, 1.0, 1.0},
                curve.points().stream()
                        .mapToDouble(PrecisionRecallSweep.Point::recall)
                        .toArray());
        assertEquals(0.8875, curve.averagePrecision(), EXACT);
        assertEquals(0.9166666666666665, labels.precisionRecall(0).averagePrecision(), EXACT);
        assertEquals(1.0 / 3, curve.share(), EXACT);
    }

    @Test
    void tableOfClassesAgreesWithScikitLearn() {
        Table table = labels.table();

        assertEquals(
                List.of("class", "images", "precision", "recall", "F1", "AUC", "average precision"),
                table.columnNames());
        assertArrayEquals(
                new double[] {0.75, 1}, table.doubleColumn("precision").asDoubleArray(), EXACT);
        assertArrayEquals(new double[] {1, 1}, table.doubleColumn("recall").asDoubleArray(), EXACT);
        assertArrayEquals(
                new double[] {0.8571428571428571, 1}, table.doubleColumn("F1").asDoubleArray(), EXACT);
        assertArrayEquals(
                new double[] {0.75, 0.75, 0.75},
                three.table().doubleColumn("F1").asDoubleArray(),
                EXACT);
    }

    @Test
    void calibrationOfExclusiveClassesIsThatOfTheChosenOne() {
        Calibration calibration = three.calibration();

        assertEquals(0.15625, calibration.expectedError(), 1e-7);
        assertEquals(
                new Calibration.Bin(0.4, 0.5, 6, 0.5, 0.5), calibration.bins().get(4));
        assertEquals(3, calibration.bins().get(6).count());
        assertEquals(0.625, calibration.bins().get(6).confidence());
        assertEquals(12, calibration.count());
    }

    @Test
    void calibrationOfLabelsIsThatOfAllOutputs() {
        Calibration calibration = labels.calibration(5);

        assertEquals(0.19166666666666662, calibration.expectedError(), 1e-7);
        assertEquals(
                List.of(3, 2, 2, 3, 2),
                calibration.bins().stream().map(Calibration.Bin::count).toList());
    }

    @Test
    void certaintyAndImpossibilityFallIntoTheLastAndFirstBin() {
        ClassificationReport sure = ClassificationReport.of(
                Nd4j.create(new double[][] {{1, 0}, {0, 0}}), Nd4j.create(new double[][] {{1, 0}, {0, 1}}), List.of());

        assertEquals(3, sure.calibration(4).bins().get(0).count());
        assertEquals(1, sure.calibration(4).bins().get(3).count());
    }

    @Test
    void severalLabelsAnImageHaveNoConfusionMatrix() {
        assertTrue(three.exclusive());
        assertFalse(labels.exclusive());
        assertThrows(IllegalStateException.class, labels::confusion);
    }

    @Test
    void ofTwoExclusiveClassesTheSecondIsCompared() {
        ClassificationReport two = ClassificationReport.of(
                Nd4j.create(new double[][] {{.5, .5}, {.25, .75}}), oneHot(2, 0, 1), List.of("normal", "ill"));

        assertArrayEquals(new int[] {1}, two.classesToCompare());
        assertArrayEquals(new int[] {0, 1, 2}, three.classesToCompare());
    }

    @Test
    void aClassWithoutImagesHasNoCurveAndAnEmptyCell() {
        ClassificationReport lacking =
                ClassificationReport.of(Nd4j.create(ANSWERS), oneHot(3, new int[12]), List.of("a", "b", "c"));

        assertArrayEquals(new int[0], lacking.classesToCompare());
        assertTrue(lacking.table().doubleColumn("AUC").isMissing(1));
        var error = assertThrows(IllegalArgumentException.class, () -> lacking.roc(1));
        assertEquals(
                "0 of 12 images are of class \"b\" (a curve needs at least 1 that is and 1 that is not); take more images",
                error.getMessage());
    }

    @Test
    void bothKindsOfNetsAreEvaluatedAlike() {
        INDArray images = Nd4j.rand(70, 1, 28, 28);
        INDArray targets = oneHot(2, IntStream.range(0, 70).map(i -> i % 2).toArray());
        MultiLayerNetwork net = smallCnn(1, 2, new Sgd(0.1), 7);

        Table row = evaluate(net, images, targets, List.of("no", "yes")).table();
        Table graph = evaluate(net.toComputationGraph(), images, targets, List.of("no", "yes"))
                .table();

        assertEquals(row.print(), graph.print());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        INDArray answers = Nd4j.create(ANSWERS);
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassificationReport.of(answers, oneHot(2, TRUTH.length), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassificationReport.of(answers, oneHot(3, TRUTH), List.of("a", "b")));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassificationReport.of(answers.mul(2), oneHot(3, TRUTH), List.of()));
    }

    private static INDArray oneHot(int classes, int... truth) {
        INDArray targets = Nd4j.zeros(truth.length, classes);
        for (int i = 0; i < truth.length; i++) {
            targets.putScalar(i, Math.min(truth[i], classes - 1), 1);
        }
        return targets;
    }
}
