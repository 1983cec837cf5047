package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import dev.cella.lessons.detect.RegionProposals;
import dev.cella.lessons.region.roi.RegionReader;
import dev.cella.lessons.region.roi.Roi;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Fast R-CNN: the backbone sees the whole image once, and every proposal is read from its feature map.
 *
 * <p>Source: Girshick, Fast R-CNN (2015), figure 1. Not thread-safe.
 */
public final class FastRcnn implements TrainableDetector {
    private final RegionNet shared;
    private final RegionProposals proposals;
    private final ChannelScale scale;
    private final NetPart backbone;
    private final RegionReader reader;
    private final BoxHead head;

    FastRcnn(RegionNet shared, RegionProposals proposals) {
        this.shared = shared;
        this.proposals = proposals;
        scale = shared.makeScale();
        backbone = shared.makeBackbone();
        reader = shared.makeReader();
        head = shared.makeHead();
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
        return shared.training("Fast R-CNN", images, truths, scale)
                .run(steps, batch -> step(batch, batch.pick(proposed)));
    }

    private StepLoss step(DetectorTraining.Batch batch, List<List<BoundingBox>> proposed) {
        RoiSample sample = RoiSample.draw(proposed, batch.truths(), batch.random());
        if (sample.regions().isEmpty()) {
            return StepLoss.NOTHING;
        }
        INDArray features = backbone.forward(batch.images());
        INDArray regions = reader.forward(features, sample.regions());
        BoxHead.Learned learned = head.learn(regions, sample);
        backbone.backward(reader.backward(learned.gradient()));
        head.part().step(batch.rate());
        backbone.step(batch.rate());
        return new StepLoss(0, 0, learned.classes(), learned.boxes(), 0);
    }

    @Override
    public List<BoundingBox> regions(INDArray image) {
        return proposals.proposals(image);
    }

    @Override
    public List<Detection> detect(INDArray image) {
        INDArray features = backbone.output(scale.apply(shared.batch(image)));
        List<BoundingBox> boxes = proposals.proposals(image);
        if (boxes.isEmpty()) {
            return List.of();
        }
        INDArray regions = reader.forward(features, Roi.inFirst(boxes));
        return head.detect(regions, boxes, shared.height(), shared.width());
    }
}
