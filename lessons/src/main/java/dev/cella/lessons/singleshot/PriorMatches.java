package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Iou;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which prior box should find which object.
 *
 * <p>Each object first takes the prior box that overlaps it most. Then every other prior box that overlaps an object by more
 * than half is matched to the object that it overlaps most. Source: Liu et al., SSD (2016), section 2.2, "matching strategy".
 *
 * @param priors all prior boxes
 * @param objects of the image
 * @param objectOf index of the object that each prior box is matched to, or {@link #NONE}
 * @param isBest whether the prior box is the one that its object took first
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record PriorMatches(List<Prior> priors, List<LabeledBox> objects, int[] objectOf, boolean[] isBest) {
    /** No object: the prior box should say background. */
    public static final int NONE = -1;

    /** Overlap that makes a match. */
    public static final double THRESHOLD = 0.5;

    static PriorMatches match(List<Prior> priors, List<LabeledBox> objects) {
        double[][] iou = Iou.iou(
                objects.stream().map(LabeledBox::box).toList(),
                priors.stream().map(Prior::box).toList());
        int[] objectOf = new int[priors.size()];
        boolean[] isBest = new boolean[priors.size()];
        for (int prior = 0; prior < objectOf.length; prior++) {
            objectOf[prior] = mostOverlapped(iou, prior);
        }
        for (int object = 0; object < iou.length; object++) {
            int prior = best(iou[object], isBest);
            if (prior != NONE) {
                objectOf[prior] = object;
                isBest[prior] = true;
            }
        }
        return new PriorMatches(priors, objects, objectOf, isBest);
    }

    /** Returns the object that a prior box overlaps most, if by more than the threshold. */
    private static int mostOverlapped(double[][] iou, int prior) {
        int most = NONE;
        for (int object = 0; object < iou.length; object++) {
            double least = most == NONE ? THRESHOLD : iou[most][prior];
            most = iou[object][prior] > least ? object : most;
        }
        return most;
    }

    /** Returns the best prior box that no object has taken yet; none if it overlaps no free one. */
    private static int best(double[] iou, boolean[] taken) {
        int best = NONE;
        for (int prior = 0; prior < iou.length; prior++) {
            if (!taken[prior] && iou[prior] > (best == NONE ? 0 : iou[best])) {
                best = prior;
            }
        }
        return best;
    }

    /** Returns the indices of the prior boxes that are matched to an object. */
    public int[] matched() {
        return IntStream.range(0, objectOf.length)
                .filter(i -> objectOf[i] != NONE)
                .toArray();
    }

    /** Returns the matched prior boxes of one feature map, in pixels. */
    public List<BoundingBox> boxes(int map) {
        return Arrays.stream(matched())
                .mapToObj(priors::get)
                .filter(prior -> prior.map() == map)
                .map(Prior::box)
                .toList();
    }

    /** Returns how many prior boxes are matched to each object, {@code [objects]}. */
    public int[] countPerObject() {
        int[] counts = new int[objects.size()];
        Arrays.stream(matched()).forEach(i -> counts[objectOf[i]]++);
        return counts;
    }

    /** Returns {@code 37 of 432 prior boxes are matched to 16 objects}. */
    @Override
    public String toString() {
        return matched().length + " of " + priors.size() + " prior boxes are matched to " + objects.size() + " objects";
    }
}
