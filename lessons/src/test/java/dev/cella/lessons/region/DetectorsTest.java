package dev.cella.lessons.region;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.region.RegionNet.regionNet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.detect.RegionProposals;
import dev.cella.lessons.detect.SlidingWindow;
import dev.cella.lessons.shape.TensorShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** One bright or dark square per image of 32 × 40 pixels. */
class DetectorsTest {
    private static final int HEIGHT = 32;
    private static final int WIDTH = 40;
    private static final RegionProposals WINDOWS = SlidingWindow.slidingWindow(4, 12);
    private static final RegionNet SHARED = regionNet(TensorShape.input(1, HEIGHT, WIDTH), 2)
            .backbone(conv(8, 3).same().stride(2), relu(), conv(8, 3).same().stride(2), relu())
            .anchors(Anchors.anchors(4, 12))
            .bins(3)
            .learningRate(5e-3)
            .seed(3);

    private final List<List<LabeledBox>> truths = new ArrayList<>();
    private final List<INDArray> instances = new ArrayList<>();
    private final INDArray images = squares();

    private INDArray squares() {
        Random random = new Random(5);
        INDArray all = Nd4j.valueArrayOf(new long[] {16, 1, HEIGHT, WIDTH}, 0.5f);
        for (int i = 0; i < 16; i++) {
            int top = random.nextInt(HEIGHT - 12);
            int left = random.nextInt(WIDTH - 12);
            INDArray instance = Nd4j.zeros(HEIGHT, WIDTH);
            for (int p = 0; p < 144; p++) {
                all.putScalar(new int[] {i, 0, top + p / 12, left + p % 12}, i % 2);
                instance.putScalar(top + p / 12, left + p % 12, 1);
            }
            truths.add(List.of(new LabeledBox(new BoundingBox(top, left, top + 12, left + 12), i % 2)));
            instances.add(instance);
        }
        return all;
    }

    static Stream<Named<Supplier<TrainableDetector>>> detectors() {
        return Stream.of(
                Named.of("R-CNN", () -> SHARED.rcnn(WINDOWS)),
                Named.of("Fast R-CNN", () -> SHARED.fastRcnn(WINDOWS)),
                Named.of("Fast R-CNN, pooling", () -> SHARED.roiPooling().fastRcnn(WINDOWS)),
                Named.of("Faster R-CNN", SHARED::fasterRcnn));
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void it_learns_where_and_what_the_squares_are(Supplier<TrainableDetector> maker) {
        TrainableDetector detector = maker.get();
        DetectorHistory history = detector.train(images, truths, 60);
        assertThat(history.steps()).hasSize(60);
        assertThat(history.last().total()).isLessThan(history.steps().get(0).total() / 3);
        int found = 0;
        for (int i = 0; i < 16; i++) {
            List<Detection> detections = detector.detect(images.slice(i));
            LabeledBox truth = truths.get(i).get(0);
            found += !detections.isEmpty()
                            && detections.get(0).label() == truth.label()
                            && Iou.iou(detections.get(0).box(), truth.box()) > 0.5
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(14);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void the_same_seed_gives_the_same_numbers(Supplier<TrainableDetector> maker) {
        TrainableDetector one = maker.get();
        TrainableDetector other = maker.get();
        assertThat(one.train(images, truths, 4).steps())
                .isEqualTo(other.train(images, truths, 4).steps());
        assertThat(one.detect(images.slice(0))).isEqualTo(other.detect(images.slice(0)));
    }

    @Test
    void with_masks_it_says_which_pixels_belong_to_the_square() {
        FasterRcnn detector = SHARED.masks().fasterRcnn();
        DetectorHistory history = detector.train(images, truths, instances, 60);
        assertThat(history.last().masks())
                .isPositive()
                .isLessThan(history.steps().get(0).masks() * 0.7);
        int good = 0;
        for (int i = 0; i < 16; i++) {
            List<DetectedInstance> found = detector.segment(images.slice(i));
            good += !found.isEmpty() && overlap(pixels(found.get(0)), instances.get(i)) > 0.6 ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(13);
    }

    /** Returns 1 where a pixel lies in the part of the box whose probability is at least 0.5, {@code [H, W]}. */
    private static INDArray pixels(DetectedInstance found) {
        INDArray pixels = Nd4j.zeros(found.height(), found.width());
        BoundingBox box = found.detection().box();
        long side = found.small().size(0);
        for (int row = 0; row < found.height(); row++) {
            for (int column = 0; column < found.width(); column++) {
                long y = (long) ((row + 0.5 - box.top()) / box.height() * side);
                long x = (long) ((column + 0.5 - box.left()) / box.width() * side);
                if (box.contains(row + 0.5, column + 0.5) && found.small().getDouble(y, x) >= 0.5) {
                    pixels.putScalar(row, column, 1);
                }
            }
        }
        return pixels;
    }

    private static double overlap(INDArray a, INDArray b) {
        double shared = a.mul(b).sumNumber().doubleValue();
        return shared / (a.sumNumber().doubleValue() + b.sumNumber().doubleValue() - shared);
    }

    @Test
    void a_step_without_an_object_teaches_the_mask_head_nothing() {
        FasterRcnn detector = SHARED.masks().imagesPerStep(2).fasterRcnn();
        List<NetPart> parts = detector.parts();
        INDArray masks = parts.get(parts.size() - 1).weights().dup();
        INDArray backbone = parts.get(0).weights().dup();
        INDArray some = images.get(NDArrayIndex.interval(0, 4));
        DetectorHistory history = detector.train(
                some, Collections.nCopies(4, List.of()), Collections.nCopies(4, Nd4j.zeros(HEIGHT, WIDTH)), 3);
        assertThat(history.steps())
                .hasSize(3)
                .allMatch(step -> step.masks() == 0)
                .allMatch(step -> step.objectness() > 0 && step.classes() > 0);
        assertThat(parts.get(parts.size() - 1).weights()).isEqualTo(masks);
        assertThat(parts.get(0).weights()).isNotEqualTo(backbone);
        assertThat(detector.train(some, truths.subList(0, 4), instances.subList(0, 4), 2)
                        .steps())
                .allMatch(step -> step.masks() > 0);
    }

    @Test
    void a_step_without_a_region_is_skipped() {
        RegionProposals none = image -> List.of();
        RegionNet net = SHARED.imagesPerStep(1);
        INDArray two = images.get(NDArrayIndex.interval(0, 2));
        List<List<LabeledBox>> second = List.of(List.of(), truths.get(1));
        for (TrainableDetector detector :
                List.of(net.rcnn(none), net.fastRcnn(none), net.roiPooling().fastRcnn(none))) {
            assertThat(detector.train(two, second, 2).steps())
                    .containsOnlyOnce(StepLoss.NOTHING)
                    .anyMatch(step -> step.classes() > 0);
            assertThat(detector.train(two, Collections.nCopies(2, List.of()), 2).steps())
                    .containsOnly(StepLoss.NOTHING);
        }
    }

    @Test
    void proposals_are_learned_even_if_there_is_none_to_classify() {
        FasterRcnn detector = SHARED.fasterRcnn();
        DetectorTraining.Batch batch = new DetectorTraining.Batch(
                List.of(0), images.get(NDArrayIndex.interval(0, 1)), List.of(List.of()), 1, new Random(1));
        StepLoss loss = detector.learnFrom(batch, null, List.of(List.of()));
        assertThat(loss.objectness()).isPositive();
        assertThat(loss.classes()).isZero();
        assertThat(detector.parts()).filteredOn(NetPart::hasGradient).hasSize(4);
    }

    @Test
    void a_part_steps_once_per_backward_pass_and_as_far_as_the_rate_says() {
        assertThat(moved(0.5)).isCloseTo(moved(1) / 2, within(1e-7));
        NetPart part = SHARED.makeBackbone();
        assertThatIllegalStateException()
                .isThrownBy(() -> part.step(1))
                .withMessageContaining("the backbone has no gradient");
        INDArray output = part.forward(Nd4j.ones(1, 1, HEIGHT, WIDTH));
        part.backward(Nd4j.onesLike(output));
        part.step(1);
        assertThatIllegalStateException().isThrownBy(() -> part.step(1)).withMessageContaining("try forward");
    }

    /** Returns how far the weights of a backbone go in one step. */
    private double moved(double rate) {
        NetPart part = SHARED.makeBackbone();
        INDArray before = part.weights().dup();
        part.backward(Nd4j.onesLike(part.forward(images)));
        part.step(rate);
        return part.weights().sub(before).norm1Number().doubleValue() / before.length();
    }

    @Test
    void costs_are_counted() {
        INDArray image = images.slice(0);
        RCnn rcnn = SHARED.rcnn(WINDOWS);
        assertThat(rcnn.backbonePasses(image)).isEqualTo(6 * 8);
        assertThat(rcnn.lookingAt(any -> List.of()).detect(image)).isEmpty();
        assertThat(SHARED.fastRcnn(WINDOWS).backbonePasses(image)).isEqualTo(1);
        assertThat(SHARED.fastRcnn(WINDOWS).regions(image)).hasSize(6 * 8);
        assertThat(SHARED.fastRcnn(any -> List.of()).detect(image)).isEmpty();
        FasterRcnn faster = SHARED.fasterRcnn();
        assertThat(faster.regions(image)).hasSizeLessThanOrEqualTo(100);
        assertThat(faster.objectness(image).shape()).containsExactly(1, 8, 10);
        assertThat(faster.proposalSteps(image).kept())
                .hasSizeGreaterThanOrEqualTo(faster.regions(image).size());
    }

    @Test
    void an_interrupt_ends_the_training_and_it_can_go_on() {
        FasterRcnn detector = SHARED.fasterRcnn();
        Thread.currentThread().interrupt();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> detector.train(images, truths, 5))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(detector.train(images, truths, 2).steps()).hasSize(2);
    }

    @Test
    void what_does_not_fit_is_refused() {
        FasterRcnn detector = SHARED.fasterRcnn();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.detect(Nd4j.zeros(3, HEIGHT, WIDTH)))
                .withMessageContaining("[1, 32, 40]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.train(images, truths.subList(0, 3), 5))
                .withMessageContaining("16 images and the boxes of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.train(images, truths, 0))
                .withMessageContaining("0 steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.train(images, truths, instances, 5))
                .withMessageContaining("masks()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHARED.masks().fasterRcnn().train(images, truths, 5))
                .withMessageContaining("train(images, truths, instances, steps)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regionNet(TensorShape.input(1, 30, 40), 2))
                .withMessageContaining("multiples of 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHARED.anchors(Anchors.anchors(8, 12)).fasterRcnn())
                .withMessageContaining("anchors(4, 10, 20, 40)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regionNet(TensorShape.input(1, HEIGHT, WIDTH), 1)
                        .backbone(
                                conv(4, 3).same().stride(2),
                                relu(),
                                conv(4, 3).same().stride(2),
                                relu())
                        .fasterRcnn()
                        .train(images, truths, 1))
                .withMessageContaining("label 1 in a detector of 1 classes");
    }

    @Test
    void a_setting_that_teaches_nothing_is_refused_where_it_is_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHARED.imagesPerStep(0))
                .withMessage("0 images per step teach a detector nothing (must be >= 1); try imagesPerStep(4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHARED.bins(0))
                .withMessageContaining("0 bins along each side");
        for (double rate : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SHARED.learningRate(rate))
                    .withMessageContaining("a learning rate of " + rate);
        }
    }

    @Test
    void a_loss_that_explodes_ends_the_training_with_a_reason() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SHARED.learningRate(1e6).fasterRcnn().train(images, truths, 30))
                .withMessageContaining("smaller learning rate");
    }
}
