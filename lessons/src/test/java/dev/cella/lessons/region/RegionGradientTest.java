package dev.cella.lessons.region;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.tanh;
import static dev.cella.lessons.region.RegionNet.regionNet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The joint loss of all heads, and its gradient with respect to every tenth weight of every part. Proposals and samples
 * stay fixed.
 */
class RegionGradientTest {
    private static final double STEP = 1e-6;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_gradients_of_all_parts_are_the_slopes_that_trying_shows(boolean aligned) {
        RegionNet net = regionNet(TensorShape.input(1, 16, 24), 2)
                .backbone(conv(3, 3).same().stride(2), tanh(), conv(4, 3).same().stride(2), tanh())
                .anchors(Anchors.anchors(4, 6, 12))
                .bins(2)
                .masks()
                .inDouble();
        FasterRcnn detector = (aligned ? net : net.roiPooling()).fasterRcnn();
        DoubleSupplier loss = () -> learn(detector).total();
        StepLoss first = learn(detector);
        assertThat(List.of(first.objectness(), first.proposals(), first.classes(), first.boxes(), first.masks()))
                .allMatch(term -> term > 0.01);
        List<INDArray> gradients =
                detector.parts().stream().map(part -> part.gradients().dup()).toList();
        for (int p = 0; p < gradients.size(); p++) {
            INDArray weights = detector.parts().get(p).weights();
            for (int i = 0; i < weights.length(); i += 10) {
                double before = weights.getDouble(i);
                weights.putScalar(i, before + STEP);
                double up = loss.getAsDouble();
                weights.putScalar(i, before - STEP);
                double slope = (up - loss.getAsDouble()) / (2 * STEP);
                weights.putScalar(i, before);
                assertThat(gradients.get(p).getDouble(i))
                        .as("%s, weight %d", detector.parts().get(p), i)
                        .isCloseTo(slope, within(1e-5));
            }
        }
    }

    private static StepLoss learn(FasterRcnn detector) {
        INDArray images = Nd4j.createFromArray(IntStream.range(0, 768)
                        .mapToDouble(i -> Math.sin(i * 0.7) / 2)
                        .toArray())
                .reshape(2, 1, 16, 24);
        List<List<LabeledBox>> truths = List.of(
                List.of(
                        new LabeledBox(new BoundingBox(2, 3, 9, 10), 1),
                        new LabeledBox(new BoundingBox(5, 12, 15, 22), 0)),
                List.of(new LabeledBox(new BoundingBox(1, 8, 12, 20), 0)));
        List<List<BoundingBox>> proposals = List.of(
                List.of(
                        new BoundingBox(1.3, 3.6, 9.1, 11.2),
                        new BoundingBox(6.2, 11.1, 15.3, 21.7),
                        new BoundingBox(9, 0, 15, 7)),
                List.of(new BoundingBox(2.2, 9.7, 13.1, 20.3), new BoundingBox(0, 0, 6, 6)));
        List<INDArray> instances = List.of(disk(6, 6, 3).add(disk(10, 17, 5).mul(2)), disk(6, 14, 5));
        DetectorTraining.Batch batch = new DetectorTraining.Batch(List.of(0, 1), images, truths, 1, new Random(4));
        return detector.learnFrom(batch, instances, proposals);
    }

    private static INDArray disk(int y, int x, int radius) {
        INDArray disk = Nd4j.zeros(DataType.DOUBLE, 16, 24);
        for (int row = 0; row < 16; row++) {
            for (int column = 0; column < 24; column++) {
                if (Math.hypot(row + 0.5 - y, column + 0.5 - x) < radius) {
                    disk.putScalar(row, column, 1);
                }
            }
        }
        return disk;
    }
}
