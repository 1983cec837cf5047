package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.region.roi.Roi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The regions that the heads learn from in one step, and what they should answer.
 *
 * <p>Candidates are the proposals and the true boxes themselves. One is positive if its IoU with a true box is at
 * least 0.5; otherwise it shows background. Source: Girshick, Fast R-CNN (2015), section 2.3.
 *
 * @param regions images and boxes
 * @param truths per region the index of its true box in its image; {@link Matching#NEGATIVE} for background
 * @param objects per region its true box; null for background
 */
record RoiSample(List<Roi> regions, List<Integer> truths, List<LabeledBox> objects) {
    private static final double POSITIVE = 0.5;
    private static final int SAMPLE = 32;

    /**
     * Draws regions from each image, at most half of them positive.
     *
     * @param proposals of each image
     * @param truths of each image
     */
    static RoiSample draw(List<List<BoundingBox>> proposals, List<List<LabeledBox>> truths, Random random) {
        RoiSample sample = new RoiSample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int image = 0; image < truths.size(); image++) {
            sample.add(image, proposals.get(image), truths.get(image), random);
        }
        return sample;
    }

    private void add(int image, List<BoundingBox> proposals, List<LabeledBox> labeled, Random random) {
        List<BoundingBox> boxes = labeled.stream().map(LabeledBox::box).toList();
        List<BoundingBox> candidates = new ArrayList<>(proposals);
        candidates.addAll(boxes);
        Matching matching = Matching.match(candidates, boxes, POSITIVE, POSITIVE);
        for (int i : Drawn.from(matching, SAMPLE, SAMPLE / 2, random)) {
            int truth = matching.truths()[i];
            regions.add(new Roi(image, candidates.get(i)));
            truths.add(truth);
            objects.add(truth >= 0 ? labeled.get(truth) : null);
        }
    }

    /** Returns the regions that show an object. */
    RoiSample positives() {
        RoiSample positives = new RoiSample(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < regions.size(); i++) {
            if (truths.get(i) >= 0) {
                positives.regions.add(regions.get(i));
                positives.truths.add(truths.get(i));
                positives.objects.add(objects.get(i));
            }
        }
        return positives;
    }
}
