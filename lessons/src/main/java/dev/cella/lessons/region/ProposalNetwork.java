package dev.cella.lessons.region;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.detect.DetectionLosses.sigmoid;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.relu;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.Crops;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.shape.TensorShape;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The region-proposal network (RPN): for every anchor at every position of a feature map, is there an object, and how must
 * the anchor move to fit it?
 *
 * <p>One 3×3 convolution, then two 1×1 convolutions side by side. Source: Ren, He, Girshick, Sun, Faster R-CNN (2015),
 * section 3.1.
 */
final class ProposalNetwork {
    private static final int BEST = 400;
    private static final double OVERLAP = 0.7;
    private static final double SMALLEST = 2;

    private final Anchors anchors;
    private final NetPart window;
    private final NetPart objectness;
    private final NetPart deltas;

    /**
     * Builds the three convolutions.
     *
     * @param features the shape of a feature map
     */
    ProposalNetwork(TensorShape features, Anchors anchors, PartMaker maker) {
        int channels = features.channels();
        int each = anchors.perPosition();
        this.anchors = anchors;
        window = maker.make("RPN", 1, net(features, conv(channels, 3).same(), relu()));
        objectness = maker.make("objectness", 2, net(features, conv(each, 1)));
        deltas = maker.make("proposal deltas", 3, net(features, conv(4 * each, 1)));
    }

    /**
     * What the network answers.
     *
     * @param objectness before the sigmoid, {@code [N, A, H, W]}
     * @param deltas scaled, {@code [N, 4A, H, W]}: A maps of tx, then A of ty, of tw, of th
     */
    record Answer(INDArray objectness, INDArray deltas) {}

    /**
     * What one step learns.
     *
     * @param gradient of the features, {@code [N, C, H, W]}
     */
    record Learned(double objectness, double boxes, INDArray gradient) {}

    Answer forward(INDArray features) {
        INDArray hidden = window.forward(features);
        return new Answer(objectness.forward(hidden), deltas.forward(hidden));
    }

    Answer output(INDArray features) {
        INDArray hidden = window.output(features);
        return new Answer(objectness.output(hidden), deltas.output(hidden));
    }

    /**
     * Turns the answers for one image into proposals: the best anchors, moved, clipped to the image, and suppressed.
     *
     * @param image its number in the batch
     * @return all that compete as ranked, and those kept, with label 0
     */
    Nms proposals(Answer answer, int image, int height, int width) {
        double[] scores = JavaArrays.values(answer.objectness.slice(image));
        double[] moves = JavaArrays.values(answer.deltas.slice(image));
        List<BoundingBox> all = anchorsOf(answer);
        List<Detection> best = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .limit(BEST)
                .map(i -> proposal(all.get(i), scores[i], deltasOf(moves, i, scores.length), height, width))
                .flatMap(Optional::stream)
                .toList();
        return Nms.nms(best, OVERLAP);
    }

    private static Optional<Detection> proposal(
            BoundingBox anchor, double score, double[] scaled, int height, int width) {
        return Crops.clip(ScaledDeltas.decode(anchor, scaled), height, width)
                .filter(box -> box.height() >= SMALLEST && box.width() >= SMALLEST)
                .map(box -> new Detection(box, 0, sigmoid(score)));
    }

    List<BoundingBox> anchorsOf(Answer answer) {
        return anchors.over((int) answer.objectness.size(2), (int) answer.objectness.size(3));
    }

    /** Returns the four deltas of an anchor: each lies in a map of its own, {@code [4, A, H, W]}. */
    private static double[] deltasOf(double[] moves, int anchor, int anchors) {
        return new double[] {
            moves[anchor], moves[anchors + anchor], moves[2 * anchors + anchor], moves[3 * anchors + anchor]
        };
    }

    /**
     * Computes both losses and the gradients for a sample of anchors; changes no weight yet.
     *
     * @param truths of each image
     */
    Learned learn(Answer answer, List<List<BoundingBox>> truths, Random random) {
        ProposalLoss loss = new ProposalLoss(answer, anchorsOf(answer));
        loss.add(truths, random);
        INDArray byObjectness = objectness.backward(loss.objectnessGradient());
        INDArray byDeltas = deltas.backward(loss.deltaGradient());
        return new Learned(loss.objectness(), loss.boxes(), window.backward(byObjectness.add(byDeltas)));
    }

    List<NetPart> parts() {
        return List.of(window, objectness, deltas);
    }

    /** Returns how many weights and biases it has. */
    long parameters() {
        return window.net().numParams()
                + objectness.net().numParams()
                + deltas.net().numParams();
    }
}
