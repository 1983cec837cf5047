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

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.train.SavedNet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** A single-shot detector is a net of DL4J, so it can be saved: its file names the loss, with its grid or prior boxes. */
class SavedDetectorsTest {
    private static final List<LabeledBox> OBJECTS = List.of(
            new LabeledBox(new BoundingBox(2, 3, 11, 12), 0), new LabeledBox(new BoundingBox(14, 15, 29, 28), 1));

    private final INDArray images = Nd4j.rand(8, 1, 32, 32);
    private final INDArray one = images.slice(3).reshape(1, 1, 32, 32);

    @TempDir
    private Path folder;

    @Test
    void a_restored_yolo_detects_the_same_and_learns_on() throws IOException {
        var grid = yoloGrid(32, 32, 2, anchors(8, 8, 14));
        var targets = grid.targetsOf(Collections.nCopies(8, OBJECTS));
        var net = net(input(1, 32, 32), conv(6, 8).stride(8), relu(), conv(grid.channels(), 1))
                .loss(grid.loss())
                .seed(1)
                .updater(new Adam(1e-2))
                .build();
        train(net).on(images, targets).epochs(3).batch(4).seed(1).run();
        SavedNet.save(net, folder.resolve("yolo.zip"));

        var restored = SavedNet.load(folder.resolve("yolo.zip")).net();

        assertThat(grid.detect(restored.output(one))).isNotEmpty().isEqualTo(grid.detect(net.output(one)));
        train(net).on(images, targets).epochs(1).batch(4).seed(2).run();
        train(restored).on(images, targets).epochs(1).batch(4).seed(2).run();
        assertThat(restored.params()).isEqualTo(net.params());
    }

    @Test
    void a_restored_ssd_detects_the_same_and_learns_on() throws IOException {
        var priors = ssdPriors(32, 32, 2, anchors(8, 8), anchors(16, 14).ratios(1, 2));
        var targets = priors.targetsOf(Collections.nCopies(8, OBJECTS));
        Block fine = sequential(conv(priors.channels(0), 1), flatten());
        Block coarse = sequential(maxPool(2), conv(priors.channels(1), 1), flatten());
        var net = net(input(1, 32, 32), conv(6, 8).stride(8), relu(), parallel(fine, coarse))
                .loss(priors.loss())
                .seed(1)
                .updater(new Adam(1e-2))
                .build();
        train(net).on(images, targets).epochs(3).batch(4).seed(1).run();
        SavedNet.save(net, folder.resolve("ssd.zip"));

        var restored = SavedNet.load(folder.resolve("ssd.zip")).graph();

        assertThat(priors.detect(restored.outputSingle(one)))
                .isNotEmpty()
                .isEqualTo(priors.detect(net.outputSingle(one)));
        train(net).on(images, targets).epochs(1).batch(4).seed(2).run();
        train(restored).on(images, targets).epochs(1).batch(4).seed(2).run();
        assertThat(restored.params()).isEqualTo(net.params());
    }
}
