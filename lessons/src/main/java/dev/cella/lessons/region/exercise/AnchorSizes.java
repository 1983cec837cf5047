package dev.cella.lessons.region.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.Iou;
import dev.cella.lessons.region.Anchors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Anchors that fit the objects: round cells of two sizes, and upright ones. */
@Order(lesson = "23", number = 4)
@Answer("Anchors fitting()")
public final class AnchorSizes extends JudgedExercise {
    private static final String FIT = "every kind of cell finds an anchor";
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
        if (anchors.perPosition() > MOST) {
            return "every position has " + anchors.perPosition() + " anchors, more than " + MOST;
        }
        Random random = new Random(seed);
        List<String> missed = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            int found = 0;
            for (int i = 0; i < BOXES; i++) {
                found += isFound(anchors, box(kind, random)) ? 1 : 0;
            }
            if (found < WANTED * BOXES) {
                missed.add(KINDS.get(kind));
            }
        }
        return missed.isEmpty() ? FIT : "too few anchors fit the " + String.join(" and the ", missed);
    }

    /** Small round cells have 12 to 16 pixels, large ones 36 to 44, upright ones are 48 to 56 high and a third as wide. */
    private static BoundingBox box(int kind, Random random) {
        double height = kind == 0
                ? 12 + 4 * random.nextDouble()
                : kind == 1 ? 36 + 8 * random.nextDouble() : 48 + 8 * random.nextDouble();
        double width = kind == 2 ? height / 3 : height;
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
                        "Gave no small anchors",
                        "The IoU of two squares of 14 and 36 pixels is at most 0.15. Add a size near 14.",
                        seed -> judge(Anchors.anchors(4, 36).ratios(1, 3), seed)),
                mistake(
                        "Gave no upright anchors",
                        "A ratio is height / width: these cells need 3, not 1 or 1/3.",
                        seed -> judge(Anchors.anchors(4, 14, 36), seed)),
                mistake(
                        "Gave small anchors only",
                        "The IoU of two squares of 14 and 40 pixels is at most 0.12. Add a size near 36.",
                        seed -> judge(Anchors.anchors(4, 14).ratios(1, 3), seed)),
                mistake(
                        "Gave too many anchors",
                        "Every anchor costs an objectness and four deltas at every position. Six per position are enough.",
                        seed -> judge(Anchors.anchors(4, 8, 14, 20, 40).ratios(0.5, 1, 2), seed)));
    }

    @Override
    public String idea() {
        return "Two sizes and two ratios will do. The size is the root of the area: √(52 · 17) is about 30.";
    }

    @Override
    public String takeaway() {
        return "Anchors are hyperparameters: look at the sizes of your boxes before you choose them.";
    }
}
