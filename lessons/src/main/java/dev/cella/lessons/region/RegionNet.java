package dev.cella.lessons.region;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.relu;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.RegionProposals;
import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.region.roi.RegionReader;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * What R-CNN, Fast R-CNN and Faster R-CNN share, as a value: input, classes, backbone, and how regions are read.
 *
 * <pre>{@code
 * var shared = regionNet(input(3, 96, 128), 3).seed(1);
 * var faster = shared.fasterRcnn();
 * faster.train(images, truths, 300);
 * List<Detection> found = faster.detect(image);
 * }</pre>
 *
 * <p>A {@code RegionNet} never changes: each method returns a new one. Every call of {@link #rcnn}, {@link #fastRcnn}
 * or {@link #fasterRcnn} makes a detector with initial weights of its own; the same seed gives the same weights.
 */
public final class RegionNet {
    private static final Chain[] BACKBONE = {
        conv(16, 3).same().stride(2),
        relu(),
        conv(32, 3).same().stride(2),
        relu(),
        conv(32, 3).same(),
        relu()
    };

    private final TensorShape input;
    private final int classes;
    private List<Chain> backbone = List.of(BACKBONE);
    private Anchors anchors = Anchors.anchors(4, 8, 20, 36);
    private int bins = 7;
    private boolean aligned = true;
    private boolean masks;
    private double learningRate = 4e-3;
    private int imagesPerStep = 4;
    private long seed = 7;
    private DataType type = DataType.FLOAT;

    private RegionNet(TensorShape input, int classes) {
        this.input = input;
        this.classes = classes;
    }

    /**
     * Starts a detector: a backbone of three convolutions with stride 4, square anchors of 8, 20 and 36 pixels,
     * RoIAlign to 7 × 7, a learning rate of 0.004, four images per step, and seed 7.
     *
     * @param input the shape of an image: {@code input(3, 96, 128)}; sides are multiples of 8
     * @param classes how many there are, without background
     * @throws IllegalArgumentException if the input is no such image, or there is no class
     */
    public static RegionNet regionNet(TensorShape input, int classes) {
        boolean divisible = input.dimensions() == 2 && input.sides().stream().allMatch(side -> side % 8 == 0);
        if (!divisible || classes < 1) {
            throw new IllegalArgumentException("a detector of " + classes + " classes for " + input
                    + " cannot be built (must be images with sides that are multiples of 8, and at least one class);"
                    + " try input(3, 96, 128)");
        }
        return new RegionNet(input, classes);
    }

    /** Sets the layers of the backbone; its stride must be that of the anchors, in both directions. */
    public RegionNet backbone(Chain... layers) {
        return changed(net -> net.backbone = List.of(layers));
    }

    /** Sets the anchors of the region-proposal network; their stride must be that of the backbone. */
    public RegionNet anchors(Anchors others) {
        return changed(net -> net.anchors = others);
    }

    /**
     * Sets how many bins a region has along each side.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RegionNet bins(int count) {
        requireSome(count, "bins along each side", "bins(7)");
        return changed(net -> net.bins = count);
    }

    /** Reads regions by RoI pooling instead of RoIAlign. */
    public RegionNet roiPooling() {
        return changed(net -> net.aligned = false);
    }

    /** Adds a head that predicts a mask per object, which makes a Faster R-CNN a Mask R-CNN. */
    public RegionNet masks() {
        return changed(net -> net.masks = true);
    }

    /**
     * Sets the learning rate of the first step; it falls along a straight line.
     *
     * @throws IllegalArgumentException if it is not a positive number
     */
    public RegionNet learningRate(double rate) {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a learning rate of " + rate + " teaches nothing (must be > 0 and finite); try learningRate(4e-3)");
        }
        return changed(net -> net.learningRate = rate);
    }

    /**
     * Sets how many images a step learns from.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RegionNet imagesPerStep(int images) {
        requireSome(images, "images per step", "imagesPerStep(4)");
        return changed(net -> net.imagesPerStep = images);
    }

    /** Sets the seed of weights and samples. */
    public RegionNet seed(long other) {
        return changed(net -> net.seed = other);
    }

    /** Computes in double precision, for numerical gradients. */
    RegionNet inDouble() {
        return changed(net -> net.type = DataType.DOUBLE);
    }

    private static void requireSome(int count, String what, String remedy) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    count + " " + what + " teach a detector nothing (must be >= 1); try " + remedy);
        }
    }

    private RegionNet changed(Consumer<RegionNet> change) {
        RegionNet copy = new RegionNet(input, classes);
        copy.backbone = backbone;
        copy.anchors = anchors;
        copy.bins = bins;
        copy.aligned = aligned;
        copy.masks = masks;
        copy.learningRate = learningRate;
        copy.imagesPerStep = imagesPerStep;
        copy.seed = seed;
        copy.type = type;
        change.accept(copy);
        return copy;
    }

    /**
     * Makes an R-CNN.
     *
     * @param proposals where to look: selective search, or windows of a grid
     */
    public RCnn rcnn(RegionProposals proposals) {
        return new RCnn(this, proposals);
    }

    /**
     * Makes a Fast R-CNN.
     *
     * @param proposals where to look, such as {@code SelectiveSearch}
     */
    public FastRcnn fastRcnn(RegionProposals proposals) {
        return new FastRcnn(this, proposals);
    }

    /** Makes a Faster R-CNN, which proposes its regions itself. */
    public FasterRcnn fasterRcnn() {
        return new FasterRcnn(this);
    }

    /** Makes a backbone for whole images. */
    NetPart makeBackbone() {
        return makeBackbone(input);
    }

    /** Makes a backbone with the same weights for crops, whose features have as many cells as a region has bins. */
    NetPart makeCropBackbone() {
        return makeBackbone(TensorShape.input(input.channels(), cropSide(), cropSide()));
    }

    private NetPart makeBackbone(TensorShape shape) {
        return make("backbone", 0, net(shape, backbone.toArray(Chain[]::new)));
    }

    ProposalNetwork makeProposals() {
        return new ProposalNetwork(features(), anchors, this::make);
    }

    BoxHead makeHead() {
        return new BoxHead(TensorShape.input(features().channels(), bins, bins), classes, this::make);
    }

    /** Makes the mask head; null without masks. */
    MaskHead makeMasks() {
        return masks ? new MaskHead(features().channels(), bins, classes, makeReader(), this::make) : null;
    }

    RegionReader makeReader() {
        return aligned ? RegionReader.aligned(anchors.stride(), bins) : RegionReader.pooled(anchors.stride(), bins);
    }

    private NetPart make(String name, int number, NetSpec<MultiLayerNetwork> net) {
        return new NetPart(
                name,
                net.seed(seed + 100L * number)
                        .updater(new Adam(learningRate))
                        .configured(settings -> settings.dataType(type))
                        .buildPart());
    }

    /** Returns the side of a crop in pixels. */
    int cropSide() {
        return bins * anchors.stride();
    }

    DetectorTraining training(String name, INDArray images, List<List<LabeledBox>> truths, ChannelScale scale) {
        require(images, 4);
        if (images.size(0) != truths.size()) {
            throw new IllegalArgumentException(images.size(0) + " images and the boxes of " + truths.size()
                    + " do not belong together (must be equally many); give one list of boxes per image");
        }
        truths.forEach(this::requireLabels);
        return new DetectorTraining(name, scale.fit(images), truths, imagesPerStep, seed);
    }

    /** @throws IllegalArgumentException if there are masks to learn and no head for them, or the other way round */
    void requireMasks(boolean given) {
        if (masks != given) {
            throw new IllegalArgumentException(
                    given
                            ? "a detector without a mask head has no masks (must be made with masks()); try"
                                    + " regionNet(…).masks().fasterRcnn()"
                            : "a detector with a mask head must be trained with masks; try train(images, truths,"
                                    + " instances, steps), or leave out masks()");
        }
    }

    /** @throws IllegalArgumentException if there is not one map of instances per image */
    void requireInstances(List<INDArray> instances, List<List<LabeledBox>> truths) {
        long[] wanted = {height(), width()};
        if (instances.size() != truths.size()
                || instances.stream().anyMatch(map -> !Arrays.equals(map.shape(), wanted))) {
            throw new IllegalArgumentException(instances.size() + " instance maps do not fit " + truths.size()
                    + " images of " + height() + "x" + width() + " pixels (must be one [H, W] per image); try"
                    + " sample.instances()");
        }
    }

    private void requireLabels(List<LabeledBox> boxes) {
        for (LabeledBox one : boxes) {
            if (one.label() < 0 || one.label() >= classes) {
                throw new IllegalArgumentException("a box has label " + one.label() + " in a detector of " + classes
                        + " classes (must be 0 to " + (classes - 1) + "); give regionNet the number of classes");
            }
        }
    }

    /** Checks one image, and makes a batch of it, {@code [C, H, W] -> [1, C, H, W]}. */
    INDArray batch(INDArray image) {
        require(image, 3);
        return image.reshape(1, image.size(0), image.size(1), image.size(2));
    }

    ChannelScale makeScale() {
        return new ChannelScale(type);
    }

    /** @throws IllegalArgumentException if these are no images of the net's shape */
    private void require(INDArray images, int rank) {
        long[] given = images.shape();
        long[] inner = Arrays.copyOfRange(input.batch(1), 1, 4);
        if (given.length != rank || !Arrays.equals(Arrays.copyOfRange(given, rank - 3, rank), inner)) {
            throw new IllegalArgumentException(
                    "images of shape " + Arrays.toString(given) + " do not fit a detector for " + input + " (must be "
                            + (rank == 4 ? "[N, " : "[") + inner[0] + ", " + inner[1] + ", " + inner[2] + "]); try "
                            + (rank == 4 ? "Nd4j.stack(0, image, …)" : "images.slice(0)"));
        }
    }

    int height() {
        return input.sides().get(0);
    }

    int width() {
        return input.sides().get(1);
    }

    /** @throws IllegalArgumentException if the backbone has another stride than the anchors */
    private TensorShape features() {
        long[] shape = makeBackbone().output(Nd4j.zeros(type, input.batch(1))).shape();
        int stride = anchors.stride();
        if (shape[2] * stride != height() || shape[3] * stride != width()) {
            throw new IllegalArgumentException("the backbone makes maps of " + shape[2] + "x" + shape[3] + " of "
                    + height() + "x" + width() + " pixels, but the anchors have stride " + stride
                    + " (must be equal); try anchors(" + height() / shape[2] + ", 10, 20, 40)");
        }
        return TensorShape.input((int) shape[1], (int) shape[2], (int) shape[3]);
    }
}
