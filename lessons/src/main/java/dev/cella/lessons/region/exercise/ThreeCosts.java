package dev.cella.lessons.region.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What one image costs in R-CNN, Fast R-CNN and Faster R-CNN. */
@Order(lesson = "23", number = 5)
@Answer("double[] costs(ThreeCosts.Costs each)")
public final class ThreeCosts extends FunctionExercise<ThreeCosts.Costs, double[]> {

    /**
     * What each part costs, in milliseconds.
     *
     * @param regions how many are classified, in all three detectors
     * @param search selective search on the whole image
     * @param backbone on the whole image
     * @param crop the backbone on one crop
     * @param proposing the region-proposal network on the whole image
     * @param head on one region
     */
    public record Costs(int regions, double search, double backbone, double crop, double proposing, double head) {}

    @Override
    public Costs input(Random random) {
        return new Costs(
                50 + random.nextInt(100),
                11 + random.nextInt(80),
                5 + random.nextInt(20),
                1 + random.nextInt(30) / 10.0,
                2 + random.nextInt(9) / 4.0,
                (2 + random.nextInt(9)) / 100.0);
    }

    @Override
    public double[] solve(Costs c) {
        return new double[] {
            c.search() + c.regions() * (c.crop() + c.head()),
            c.search() + c.backbone() + c.regions() * c.head(),
            c.backbone() + c.proposing() + c.regions() * c.head()
        };
    }

    @Override
    public List<Mistake<Function<Costs, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Let Faster R-CNN search",
                        "Its region-proposal network replaces selective search.",
                        c -> new double[] {
                            solve(c)[0], solve(c)[1], c.search() + c.backbone() + c.proposing() + c.regions() * c.head()
                        }),
                mistake("Forgot the search", "R-CNN and Fast R-CNN need proposals, too: from selective search.", c ->
                        new double[] {solve(c)[0] - c.search(), solve(c)[1] - c.search(), solve(c)[2]}),
                mistake(
                        "Ran the backbone for every region of Fast R-CNN",
                        "Its backbone runs once per image. Only the head runs per region.",
                        c -> new double[] {
                            solve(c)[0], c.search() + c.regions() * (c.backbone() + c.head()), solve(c)[2]
                        }),
                mistake(
                        "Left out the head of R-CNN",
                        "R-CNN classifies every crop, too: backbone first, then the head.",
                        c -> new double[] {c.search() + c.regions() * c.crop(), solve(c)[1], solve(c)[2]}),
                mistake("Ran the head once", "The head classifies every region.", c -> new double[] {
                    c.search() + c.regions() * c.crop() + c.head(),
                    c.search() + c.backbone() + c.head(),
                    c.backbone() + c.proposing() + c.head()
                }),
                mistake(
                        "Ran the whole image through the backbone for every crop",
                        "R-CNN sends crops through the backbone: crop milliseconds each.",
                        c -> new double[] {
                            c.search() + c.regions() * (c.backbone() + c.head()), solve(c)[1], solve(c)[2]
                        }),
                mistake("Forgot the region-proposal network", "It runs on the feature map, once per image.", c ->
                        new double[] {solve(c)[0], solve(c)[1], c.backbone() + c.regions() * c.head()}));
    }

    @Override
    public String idea() {
        return "Ask of every part: does it run once per image, or once per region?";
    }

    @Override
    public String takeaway() {
        return "When the backbone runs once, the search for proposals becomes the slowest part. That is why Faster"
                + " R-CNN learns it.";
    }
}
