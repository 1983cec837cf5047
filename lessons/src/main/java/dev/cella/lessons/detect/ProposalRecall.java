package dev.cella.lessons.detect;

import dev.cella.datasets.bccd.BloodSmear;
import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.datasets.set.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many true boxes the proposals cover with an IoU of at least 0.5. A classifier cannot find more, unless it moves boxes.
 *
 * @param proposals in all images together
 * @param images how many
 * @param covered true boxes that are covered, per label
 * @param truths true boxes, per label
 */
public record ProposalRecall(int proposals, int images, List<Integer> covered, List<Integer> truths) {
    private static final double THRESHOLD = 0.5;

    /** Copies its lists. */
    public ProposalRecall {
        covered = List.copyOf(covered);
        truths = List.copyOf(truths);
    }

    /**
     * Measures proposals on images.
     *
     * @param classes how many labels there are
     * @throws IllegalArgumentException if a true box has another label
     */
    public static ProposalRecall proposalRecall(RegionProposals proposer, Split<BloodSmear> smears, int classes) {
        List<Integer> covered = new ArrayList<>(Collections.nCopies(classes, 0));
        List<Integer> truths = new ArrayList<>(Collections.nCopies(classes, 0));
        int proposals = 0;
        for (int i = 0; i < smears.size(); i++) {
            BloodSmear smear = smears.sample(i);
            List<BoundingBox> boxes = proposer.proposals(smear.image());
            proposals += boxes.size();
            double[] best = bestIous(boxes, smear.boxes());
            for (int truth = 0; truth < best.length; truth++) {
                int label = smear.boxes().get(truth).label();
                requireLabel(label, classes);
                truths.set(label, truths.get(label) + 1);
                covered.set(label, covered.get(label) + (best[truth] >= THRESHOLD ? 1 : 0));
            }
        }
        return new ProposalRecall(proposals, smears.size(), covered, truths);
    }

    private static void requireLabel(int label, int classes) {
        if (label < 0 || label >= classes) {
            throw new IllegalArgumentException("a true box has label " + label + ", but " + classes
                    + " classes are counted (each label must be >= 0 and < " + classes + "); try "
                    + "smears.facts().classNames(), which has a name per label");
        }
    }

    /** Returns the best IoU of each true box with any proposal; 0 without proposals. */
    public static double[] bestIous(List<BoundingBox> proposals, List<LabeledBox> truths) {
        List<BoundingBox> boxes = truths.stream().map(LabeledBox::box).toList();
        return Arrays.stream(Iou.iou(boxes, proposals))
                .mapToDouble(row -> Arrays.stream(row).max().orElse(0))
                .toArray();
    }

    /** Returns the proposals per image. */
    public double perImage() {
        return (double) proposals / images;
    }

    /** Returns {@code 357 regions per image; covered: 201 of 257, 21 of 22, 12 of 23}. */
    @Override
    public String toString() {
        return Math.round(perImage()) + " regions per image; covered: "
                + IntStream.range(0, covered.size())
                        .mapToObj(label -> covered.get(label) + " of " + truths.get(label))
                        .collect(Collectors.joining(", "));
    }
}
