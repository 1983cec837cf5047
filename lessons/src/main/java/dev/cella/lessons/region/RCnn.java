package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Crops;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.RegionProposals;
import dev.cella.lessons.region.roi.Roi;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * R-CNN with the backbone and head of {@link FastRcnn}: every proposal is cut out of the image, warped to one size,
 * and sent through the backbone by itself. With the windows of a grid as proposals, it is a sliding-window detector.
 *
 * <p>Source: Girshick, Donahue, Darrell, Malik, Rich feature hierarchies (2014), figure 1; trained jointly, unlike
 * there. Not thread-safe.
 */
public final class RCnn implements TrainableDetector {
    /** Crops that go through the backbone together in inference. */
    private static final int TOGETHER = 64;

    private final RegionNet shared;
    private final RegionProposals proposals;
    private final ChannelScale scale;
    private final NetPart backbone;
    private final BoxHead head;

    RCnn(RegionNet shared, RegionProposals proposals) {
        this(shared, proposals, shared.makeScale(), shared.makeCropBackbone(), shared.makeHead());
    }

    private RCnn(RegionNet shared, RegionProposals proposals, ChannelScale scale, NetPart backbone, BoxHead head) {
        this.shared = shared;
        this.proposals = proposals;
        this.scale = scale;
        this.backbone = backbone;
        this.head = head;
    }

    /** Returns a detector with the same weights, shared, that looks at other regions. */
    public RCnn lookingAt(RegionProposals others) {
        return new RCnn(shared, others, scale, backbone, head);
    }

    @Override
    public DetectorHistory train(INDArray images, List<List<LabeledBox>> truths, int steps) {
        return train(images, truths, Proposed.proposalsIn(images, proposals), steps);
    }

    /**
     * Trains with proposals that have been made before.
     *
     * @param images {@code [N, C, H, W]}, from 0 to 1
     * @param truths the true boxes of each image
     * @param proposed the proposals of each image
     * @param steps how many, at least 1
     * @throws IllegalArgumentException if images, truths and proposals do not fit together, or there is no step
     * @throws IllegalStateException if the loss stops being a number
     */
    public DetectorHistory train(
            INDArray images, List<List<LabeledBox>> truths, List<List<BoundingBox>> proposed, int steps) {
        Proposed.require(proposed, truths);
        return shared.training("R-CNN", images, truths, scale).run(steps, batch -> step(batch, batch.pick(proposed)));
    }

    private StepLoss step(DetectorTraining.Batch batch, List<List<BoundingBox>> proposed) {
        RoiSample sample = RoiSample.draw(proposed, batch.truths(), batch.random());
        if (sample.regions().isEmpty()) {
            return StepLoss.NOTHING;
        }
        INDArray regions = backbone.forward(crops(batch.images(), sample.regions()));
        BoxHead.Learned learned = head.learn(regions, sample);
        backbone.backward(learned.gradient());
        head.part().step(batch.rate());
        backbone.step(batch.rate());
        return new StepLoss(0, 0, learned.classes(), learned.boxes(), 0);
    }

    @Override
    public List<BoundingBox> regions(INDArray image) {
        return proposals.proposals(image);
    }

    /** Returns one pass per region. */
    @Override
    public int backbonePasses(INDArray image) {
        return regions(image).size();
    }

    @Override
    public List<Detection> detect(INDArray image) {
        INDArray images = scale.apply(shared.batch(image));
        List<BoundingBox> boxes = proposals.proposals(image);
        List<INDArray> regions = new ArrayList<>();
        for (int from = 0; from < boxes.size(); from += TOGETHER) {
            List<BoundingBox> some = boxes.subList(from, Math.min(boxes.size(), from + TOGETHER));
            INDArray crops = crops(images, Roi.inFirst(some));
            regions.add(backbone.output(crops));
            crops.close(); // there are many, and the garbage collector does not see how large they are
        }
        return boxes.isEmpty()
                ? List.of()
                : head.detect(Nd4j.concat(0, regions.toArray(INDArray[]::new)), boxes, shared.height(), shared.width());
    }

    /** Cuts out regions, {@code [N, C, H, W] -> [R, C, side, side]}. */
    private INDArray crops(INDArray images, List<Roi> regions) {
        List<INDArray> crops = new ArrayList<>();
        for (int image = 0; image < images.size(0); image++) {
            int number = image;
            List<BoundingBox> boxes = regions.stream()
                    .filter(region -> region.image() == number)
                    .map(Roi::box)
                    .toList();
            if (!boxes.isEmpty()) {
                crops.add(Crops.crops(images.slice(image), boxes, shared.cropSide()));
            }
        }
        return Nd4j.concat(0, crops.toArray(INDArray[]::new));
    }
}
