package dev.cella.lessons.singleshot;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.parallel;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.pool.Flattening.flatten;
import static dev.cella.lessons.region.Anchors.anchors;
import static dev.cella.lessons.shape.TensorShape.input;
import static dev.cella.lessons.singleshot.SsdPriors.ssdPriors;
import static dev.cella.lessons.singleshot.YoloGrid.yoloGrid;
import static dev.cella.lessons.train.Training.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.train.TrainingDivergedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;

/** Both detectors learn to find one bright square among dark noise. */
class TrainingTest {
    private static final int COUNT = 48;

    private final List<List<LabeledBox>> truths = new ArrayList<>();
    private final INDArray images = images();

    /** Paints a square of 8 or 14 pixels into each image of 32 × 32. */
    private INDArray images() {
        Random random = new Random(5);
        float[][][][] pixels = new float[COUNT][1][32][32];
        for (float[][][] image : pixels) {
            int side = random.nextBoolean() ? 8 : 14;
            int top = random.nextInt(32 - side);
            int left = random.nextInt(32 - side);
            for (int row = 0; row < 32; row++) {
                for (int column = 0; column < 32; column++) {
                    boolean inside = row >= top && row < top + side && column >= left && column < left + side;
                    image[0][row][column] = (inside ? 1 : 0) + 0.1f * (float) random.nextGaussian();
                }
            }
            truths.add(List.of(new LabeledBox(new BoundingBox(top, left, top + side, left + side), side == 8 ? 0 : 1)));
        }
        return Nd4j.createFromArray(pixels);
    }

    private MultiLayerNetwork yolo(YoloGrid grid, YoloLoss loss) {
        return net(
                        input(1, 32, 32),
                        conv(12, 4).stride(4),
                        relu(),
                        conv(16, 3).same(),
                        relu(),
                        maxPool(2),
                        conv(24, 3).same(),
                        relu(),
                        conv(grid.channels(), 1))
                .loss(loss)
                .seed(1)
                .updater(new Adam(1e-2))
                .build();
    }

    @Test
    void yolo_finds_what_it_was_trained_on_and_records_its_terms() {
        YoloGrid grid = yoloGrid(32, 32, 2, anchors(8, 8, 14));
        YoloLoss loss = grid.loss();
        MultiLayerNetwork net = yolo(grid, loss);

        train(net)
                .on(images, grid.targetsOf(truths))
                .epochs(40)
                .batch(8)
                .seed(1)
                .run();

        assertThat(loss.steps()).hasSize(240);
        assertThat(loss.steps().get(239)[2]).isLessThan(loss.steps().get(0)[2] / 5);
        assertThat(found(i -> grid.detect(net.output(one(i))))).isGreaterThan(COUNT * 3 / 4);
    }

    @Test
    void the_same_seed_gives_the_same_weights_bit_for_bit() {
        YoloGrid grid = yoloGrid(32, 32, 2, anchors(8, 8, 14));
        MultiLayerNetwork one = yolo(grid, grid.loss());
        MultiLayerNetwork other = yolo(grid, grid.loss());

        train(one).on(images, grid.targetsOf(truths)).epochs(2).batch(8).seed(1).run();
        train(other)
                .on(images, grid.targetsOf(truths))
                .epochs(2)
                .batch(8)
                .seed(1)
                .run();

        assertThat(one.params().equalsWithEps(other.params(), 0)).isTrue();
    }

    @Test
    void ssd_with_two_maps_finds_what_it_was_trained_on() {
        SsdPriors priors = ssdPriors(32, 32, 2, anchors(8, 8), anchors(16, 14));
        Block fine = sequential(conv(priors.channels(0), 1), flatten());
        Block coarse = sequential(maxPool(2), conv(24, 3).same(), relu(), conv(priors.channels(1), 1), flatten());
        var net = net(
                        input(1, 32, 32),
                        conv(12, 4).stride(4),
                        relu(),
                        conv(16, 3).same(),
                        relu(),
                        maxPool(2),
                        conv(24, 3).same(),
                        relu(),
                        parallel(fine, coarse))
                .loss(priors.loss())
                .seed(1)
                .updater(new Adam(1e-2))
                .build();

        train(net)
                .on(images, priors.targetsOf(truths))
                .epochs(40)
                .batch(8)
                .seed(1)
                .run();

        assertThat(found(i -> priors.detect(net.outputSingle(one(i))))).isGreaterThan(COUNT * 3 / 4);
    }

    private INDArray one(int i) {
        return images.slice(i).reshape(1, 1, 32, 32);
    }

    /** Counts the images whose best detection is right. */
    private long found(java.util.function.IntFunction<List<Detection>> detector) {
        long found = 0;
        for (int i = 0; i < COUNT; i++) {
            List<Detection> all = detector.apply(i);
            LabeledBox truth = truths.get(i).get(0);
            found += !all.isEmpty()
                            && all.get(0).label() == truth.label()
                            && Iou.iou(all.get(0).box(), truth.box()) > 0.5
                    ? 1
                    : 0;
        }
        return found;
    }

    @Test
    void a_learning_rate_that_is_too_large_ends_in_a_clear_error() {
        YoloGrid grid = yoloGrid(32, 32, 2, anchors(8, 8, 14));
        var net = net(input(1, 32, 32), conv(8, 8).stride(8), relu(), conv(grid.channels(), 1))
                .loss(grid.loss())
                .updater(new Sgd(1e4))
                .build();

        assertThatThrownBy(() ->
                        train(net).on(images, grid.targetsOf(truths)).epochs(20).run())
                .isInstanceOf(TrainingDivergedException.class);
    }
}
