package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.Nms;
import dev.cella.lessons.detect.RegionProposals;
import dev.cella.lessons.engine.ArrayGarbage;
import dev.cella.lessons.region.roi.RegionReader;
import dev.cella.lessons.region.roi.Roi;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Faster R-CNN: the regions are proposed by a small network that reads the same feature map as the head. With {@link
 * RegionNet#masks} it is a Mask R-CNN.
 *
 * <p>All parts learn together, from the sum of their losses. No gradient flows through the edges of a proposal.
 * Sources: Ren, He, Girshick, Sun, Faster R-CNN (2015), figure 2; He, Gkioxari, Dollár, Girshick, Mask R-CNN (2017),
 * section 3. Not thread-safe.
 */
public final class FasterRcnn implements TrainableDetector, RegionProposals {
    private static final int MOST_PROPOSALS = 100;

    private final RegionNet shared;
    private final ChannelScale scale;
    private final NetPart backbone;
    private final ProposalNetwork proposer;
    private final RegionReader reader;
    private final BoxHead head;
    private final MaskHead masks;

    FasterRcnn(RegionNet shared) {
        this.shared = shared;
        scale = shared.makeScale();
        backbone = shared.makeBackbone();
        proposer = shared.makeProposals();
        reader = shared.makeReader();
        head = shared.makeHead();
        masks = shared.makeMasks();
    }

    /** Returns how many weights and biases its backbone, its proposals and its box head have. */
    public long parameters() {
        return backbone.net().numParams() + proposer.parameters() + head.parameters();
    }

    @Override
    public DetectorHistory train(INDArray images, List<List<LabeledBox>> truths, int steps) {
        shared.requireMasks(false);
        return shared.training("Faster R-CNN", images, truths, scale).run(steps, batch -> step(batch, null));
    }

    /**
     * Trains with masks.
     *
     * @param images {@code [N, C, H, W]}, from 0 to 1
     * @param truths the true boxes of each image
     * @param instances which pixel belongs to which box: per image {@code [H, W]}, number {@code i + 1} for box {@code
     *     i} and 0 for background
     * @param steps how many, at least 1
     * @throws IllegalArgumentException if the detector was made without {@link RegionNet#masks}, or the arguments do
     *     not fit together
     * @throws IllegalStateException if the loss stops being a number
     */
    public DetectorHistory train(INDArray images, List<List<LabeledBox>> truths, List<INDArray> instances, int steps) {
        shared.requireMasks(true);
        shared.requireInstances(instances, truths);
        return shared.training("Mask R-CNN", images, truths, scale)
                .run(steps, batch -> step(batch, batch.pick(instances)));
    }

    /** @param instances null without masks */
    private StepLoss step(DetectorTraining.Batch batch, List<INDArray> instances) {
        StepLoss loss = learnFrom(batch, instances, null);
        parts().stream().filter(NetPart::hasGradient).forEach(part -> part.step(batch.rate()));
        return loss;
    }

    /**
     * Runs the forward and the backward pass of all parts; changes no weight yet.
     *
     * @param given proposals of each image; null for its own
     */
    StepLoss learnFrom(DetectorTraining.Batch batch, List<INDArray> instances, List<List<BoundingBox>> given) {
        INDArray features = backbone.forward(batch.images());
        ProposalNetwork.Answer answer = proposer.forward(features);
        List<List<BoundingBox>> proposals = given == null ? proposals(answer) : given;
        RoiSample sample = RoiSample.draw(proposals, batch.truths(), batch.random());
        ProposalNetwork.Learned proposed = proposer.learn(answer, boxes(batch.truths()), batch.random());
        BoxHead.Learned learned = learnBoxes(features, sample);
        INDArray gradient = learned.gradient().add(proposed.gradient());
        double maskLoss = 0;
        if (instances != null) {
            MaskHead.Learned ofMasks = masks.learn(features, sample.positives(), instances);
            maskLoss = ofMasks.loss();
            gradient.addi(ofMasks.gradient());
        }
        backbone.backward(gradient);
        return new StepLoss(proposed.objectness(), proposed.boxes(), learned.classes(), learned.boxes(), maskLoss);
    }

    /** Lets the box head learn, and returns the gradient of the feature maps; zeros if there is no region. */
    private BoxHead.Learned learnBoxes(INDArray features, RoiSample sample) {
        if (sample.regions().isEmpty()) {
            return new BoxHead.Learned(0, 0, Nd4j.zerosLike(features));
        }
        BoxHead.Learned learned = head.learn(reader.forward(features, sample.regions()), sample);
        return new BoxHead.Learned(learned.classes(), learned.boxes(), reader.backward(learned.gradient()));
    }

    /** Returns everything that learns. */
    List<NetPart> parts() {
        List<NetPart> parts = new ArrayList<>(List.of(backbone, head.part()));
        parts.addAll(proposer.parts());
        if (masks != null) {
            parts.add(masks.part());
        }
        return parts;
    }

    private static List<List<BoundingBox>> boxes(List<List<LabeledBox>> truths) {
        return truths.stream()
                .map(inImage -> inImage.stream().map(LabeledBox::box).toList())
                .toList();
    }

    /** Returns the best proposals of each image of a batch. */
    private List<List<BoundingBox>> proposals(ProposalNetwork.Answer answer) {
        List<List<BoundingBox>> all = new ArrayList<>();
        for (int image = 0; image < answer.objectness().size(0); image++) {
            all.add(best(proposer.proposals(answer, image, shared.height(), shared.width())));
        }
        return all;
    }

    private static List<BoundingBox> best(Nms proposals) {
        return proposals.kept().stream()
                .limit(MOST_PROPOSALS)
                .map(Detection::box)
                .toList();
    }

    @Override
    public List<Detection> detect(INDArray image) {
        return detectIn(features(image));
    }

    private List<Detection> detectIn(INDArray features) {
        List<BoundingBox> boxes = proposals(proposer.output(features)).get(0);
        if (boxes.isEmpty()) {
            return List.of();
        }
        INDArray regions = reader.forward(features, Roi.inFirst(boxes));
        ArrayGarbage.collect();
        return head.detect(regions, boxes, shared.height(), shared.width());
    }

    /**
     * Detects objects, and predicts which pixels belong to each.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     * @throws IllegalArgumentException if the detector was made without {@link RegionNet#masks}, or the image does not
     *     fit
     */
    public List<DetectedInstance> segment(INDArray image) {
        shared.requireMasks(true);
        INDArray features = features(image);
        return masks.segment(features, detectIn(features), shared.height(), shared.width());
    }

    /** Returns the boxes that the region-proposal network passes on to the head, at most 100, by falling objectness. */
    @Override
    public List<BoundingBox> proposals(INDArray image) {
        return best(proposalSteps(image));
    }

    @Override
    public List<BoundingBox> regions(INDArray image) {
        return proposals(image);
    }

    /**
     * Returns the proposals before and after non-maximum suppression: the 400 anchors with the highest objectness,
     * moved, and which of them are kept. All have label 0.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     */
    public Nms proposalSteps(INDArray image) {
        return proposer.proposals(answer(image), 0, shared.height(), shared.width());
    }

    /**
     * Returns how sure the network is that each anchor of each cell shows an object, from 0 to 1.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     * @return {@code [A, H / stride, W / stride]}, one map per anchor
     */
    public INDArray objectness(INDArray image) {
        return Transforms.sigmoid(answer(image).objectness().slice(0));
    }

    private ProposalNetwork.Answer answer(INDArray image) {
        return proposer.output(features(image));
    }

    private INDArray features(INDArray image) {
        return backbone.output(scale.apply(shared.batch(image)));
    }
}
