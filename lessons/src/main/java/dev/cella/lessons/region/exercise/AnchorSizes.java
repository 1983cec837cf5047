package dev.cella.lessons.region.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.region.Anchors;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Anchors that fit the objects: thin vessels across and along, and nuclei of two sizes. */
@Order(lesson = "23", number = 4)
@Answer("Anchors fitting()")
public final class AnchorSizes implements JudgedExercise {
    private static final String FIT = "every kind of object finds an anchor";
    private static final int MOST = 6;
    private static final int BOXES = 200;
    private static final double WANTED = 0.9;
    private static final double IOU = 0.5;
    private static final List<String> KINDS = List.of("small round cells", "large round cells", "upright cells");

    /**
     * Draws 200 boxes of each kind, and says which kind finds no anchor with an IoU of at least 0.5.
     *
     * @param anchors of a map with stride 4; null gives null
     * @param seed of the boxes
     */
    public static String judge(Anchors anchors, long seed) {
        return anchors == null ? null : withSeed(seed, judged(anchors, seed));
    }

    private static String judged(Anchors anchors, long seed) {
        if (anchors.stride() != 4) {
            return "the anchors have stride " + anchors.stride() + " instead of 4";
        }
        if (anchors.perCell() > MOST) {
            return "every cell has " + anchors.perCell() + " anchors, more than " + MOST;
        }
        Random random = new Random(seed);
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int found = 0;
            for (int i = 0; i < BOXES; i++) {
                found += isFound(anchors, box(kind, random)) ? 1 : 0;
            }
            if (found < WANTED * BOXES) {
                return "too many " + KINDS.get(kind) + " find no anchor with an IoU of 0.5";
            }
        }
        return FIT;
    }

    /** Small round cells have 12 to 16 pixels, large ones 36 to 44, upright ones are 48 to 56 high and half as wide. */
    private static BoundingBox box(int kind, Random random) {
        double height = kind == 0
                ? 12 + 4 * random.nextDouble()
                : kind == 1 ? 36 + 8 * random.nextDouble() : 48 + 8 * random.nextDouble();
        double width = kind == 2 ? height / 2 : height;
        double y = 40 + 20 * random.nextDouble();
        double x = 40 + 20 * random.nextDouble();
        return new BoundingBox(y - height / 2, x - width / 2, y + height / 2, x + width / 2);
    }

    private static boolean isFound(Anchors anchors, BoundingBox box) {
        int row = (int) ((box.top() + box.bottom()) / 2 / 4);
        int column = (int) ((box.left() + box.right()) / 2 / 4);
        return anchors.at(row, column).stream().anyMatch(anchor -> Iou.iou(anchor, box) >= IOU);
    }

    @Override
    public String solve(Long seed) {
        return withSeed(seed, FIT);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Took the anchors of the blood smears",
                        "They are square. An upright cell of 52 × 26 pixels needs another ratio of height to width.",
                        seed -> judge(Anchors.anchors(4, 8, 20, 36), seed)),
                mistake(
                        "Gave large anchors only",
                        "An anchor of 40 pixels has an IoU of about 0.1 with a cell of 14.",
                        seed -> judge(Anchors.anchors(4, 40).ratios(1, 2), seed)),
                mistake(
                        "Gave square anchors only",
                        "The best square for a box that is twice as high as wide still misses many of them.",
                        seed -> judge(Anchors.anchors(4, 14, 40), seed)),
                mistake(
                        "Turned the ratio around",
                        "A ratio is height / width: upright is 2, not 0.5.",
                        seed -> judge(Anchors.anchors(4, 14, 40).ratios(0.5, 1), seed)),
                mistake(
                        "Gave too many anchors",
                        "Every anchor costs an objectness and four deltas in every cell. Six per cell are enough.",
                        seed -> judge(Anchors.anchors(4, 8, 14, 20, 40).ratios(0.5, 1, 2), seed)));
    }

    @Override
    public String idea() {
        return "Two sizes and two ratios will do. The size is the root of the area: √(52 · 26) is about 37.";
    }

    @Override
    public String takeaway() {
        return "Anchors are hyperparameters: look at the sizes of your boxes before you choose them.";
    }
}
