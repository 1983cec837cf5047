package dev.cella.lessons.segment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A few lines of code: the IoU of two masks, which may be empty. */
@Order(lesson = "21", number = 2)
@Answer("double maskIou(int[] prediction, int[] truth)")
public final class MaskIou extends FunctionExercise<MaskPair, Double> {
    @Override
    public MaskPair input(Random random) {
        return MaskPair.draw(random, 9);
    }

    /** Masks that overlap, two empty ones, one empty one, and masks that have no pixel in common. */
    @Override
    public MaskPair input(Random random, int trial) {
        int[] some = {0, 1, 1, 0, 1, 0};
        return switch (trial) {
            case 1 -> MaskPair.empty(6);
            case 2 -> new MaskPair(new int[6], some);
            case 3 -> new MaskPair(some, new int[] {1, 0, 0, 0, 0, 1});
            case 4 -> new MaskPair(some, new int[6]);
            default -> MaskPair.draw(random, 9 + trial);
        };
    }

    @Override
    public int cases() {
        return 6;
    }

    @Override
    public Double solve(MaskPair masks) {
        int union = masks.count(1, 1) + masks.count(1, 0) + masks.count(0, 1);
        return union == 0 ? 1 : (double) masks.count(1, 1) / union;
    }

    @Override
    public List<Mistake<Function<MaskPair, Double>>> mistakes() {
        List<Mistake<Function<MaskPair, Double>>> known = List.of(
                mistake(
                        "Divided by zero",
                        "Two empty masks have no union: 0.0 / 0 is NaN. They agree, so return 1.",
                        masks -> (double) masks.count(1, 1) / union(masks)),
                mistake(
                        "Called two empty masks wrong",
                        "A net that finds nothing where nothing is has made no mistake: return 1.",
                        masks -> union(masks) == 0 ? 0 : solve(masks)),
                mistake(
                        "Computed Dice",
                        "Don't count the intersection twice: IoU is intersection over union.",
                        masks -> union(masks) == 0 ? 1 : 2.0 * masks.count(1, 1) / (union(masks) + masks.count(1, 1))),
                mistake(
                        "Computed Dice",
                        "Don't count the intersection twice: IoU is intersection over union. And two empty masks agree: return 1.",
                        masks -> 2.0 * masks.count(1, 1) / (union(masks) + masks.count(1, 1))),
                mistake(
                        "Counted the intersection twice in the union",
                        "Pixels that are in both masks belong to the union only once.",
                        masks -> union(masks) == 0
                                ? 1
                                : (double) masks.count(1, 1) / (union(masks) + masks.count(1, 1))),
                mistake(
                        "Counted the background",
                        "This is the share of right pixels. Pixels that are background in both masks don't count.",
                        masks -> (double) (masks.count(1, 1) + masks.count(0, 0)) / masks.truth().length),
                mistake(
                        "Divided integers",
                        "An int divided by an int is an int: cast one of them to double.",
                        masks -> union(masks) == 0 ? 1.0 : Math.floorDiv(masks.count(1, 1), union(masks))),
                mistake(
                        "Divided integers",
                        "An int divided by an int is an int: cast one of them to double. And two empty masks agree: return 1.",
                        masks -> (double) Elements.quotient(masks.count(1, 1), union(masks))));
        return Stream.of(
                        known,
                        alone("true", "False positives", masks -> masks.count(0, 1)),
                        alone("predicted", "Missed pixels", masks -> masks.count(1, 0)))
                .flatMap(List::stream)
                .toList();
    }

    /** One mask in place of the union, with its further pixels; 1 if this mask is empty, if both are, or never. */
    private List<Mistake<Function<MaskPair, Double>>> alone(
            String mask, String missing, ToIntFunction<MaskPair> others) {
        ToIntFunction<MaskPair> own = masks -> masks.count(1, 1) + others.applyAsInt(masks);
        return Stream.<ToIntFunction<MaskPair>>of(own, MaskIou::union, masks -> 1)
                .map(emptiness -> mistake(
                        "Divided by the " + mask + " mask alone",
                        missing + " make the union larger. Count them, too.",
                        masks -> emptiness.applyAsInt(masks) == 0
                                ? 1
                                : (double) masks.count(1, 1) / own.applyAsInt(masks)))
                .toList();
    }

    private static int union(MaskPair masks) {
        return masks.truth().length - masks.count(0, 0);
    }

    @Override
    public String idea() {
        return "One loop, two counters: pixels that are 1 in both, and pixels that are 1 in at least one. Then decide what to do if"
                + " the second counter is 0.";
    }

    @Override
    public String takeaway() {
        return "What a score does with empty masks is a choice. Write it down: many images may have no object at all.";
    }
}
