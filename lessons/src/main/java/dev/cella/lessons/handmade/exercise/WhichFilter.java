package dev.cella.lessons.handmade.exercise;

import static dev.cella.lessons.handmade.exercise.FilterName.GAUSSIAN;
import static dev.cella.lessons.handmade.exercise.FilterName.LAPLACIAN;
import static dev.cella.lessons.handmade.exercise.FilterName.SOBEL_X;
import static dev.cella.lessons.handmade.exercise.FilterName.SOBEL_Y;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.KindExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.function.Function;

/** A small investigation: find out which filter a box hides by sending it images of your own. */
@Order(lesson = "04", number = 4)
@Answer("FilterName whichFilter(FilterBox box)")
public final class WhichFilter extends KindExercise<FilterBox, FilterName> {
    private static final String UNIFORM =
            "Three of the four filters give 0 in a uniform region: only GAUSSIAN stands out.";
    private static final String DOT =
            "If the bright pixel lies in the middle, it gets the weight 0 from both Sobel filters. Move it, or send a"
                    + " ramp.";

    @Override
    public List<FilterName> kinds() {
        return FilterBox.NAMES;
    }

    @Override
    public FilterBox box(FilterName kind) {
        return new FilterBox(kind);
    }

    @Override
    public FilterName solve(FilterBox box) {
        return box.name();
    }

    @Override
    public List<Mistake<Function<FilterBox, FilterName>>> mistakes() {
        return List.of(
                taking(
                        "Swapped x and y",
                        "SOBEL_X answers where it gets brighter to the right: along a row.",
                        List.of(GAUSSIAN, SOBEL_Y, SOBEL_X, LAPLACIAN)),
                taking("Sent a uniform image", UNIFORM, List.of(GAUSSIAN, SOBEL_X, SOBEL_X, SOBEL_X)),
                taking("Sent a uniform image", UNIFORM, List.of(GAUSSIAN, SOBEL_Y, SOBEL_Y, SOBEL_Y)),
                taking("Sent a uniform image", UNIFORM, List.of(GAUSSIAN, LAPLACIAN, LAPLACIAN, LAPLACIAN)),
                taking(
                        "Sent a ramp to the right only",
                        "SOBEL_Y and LAPLACIAN both give 0 there. Let it rise downward, too, but not equally fast.",
                        List.of(GAUSSIAN, SOBEL_X, LAPLACIAN, LAPLACIAN)),
                taking(
                        "Sent a ramp to the right only",
                        "SOBEL_Y and LAPLACIAN both give 0 there. Let it rise downward, too, but not equally fast.",
                        List.of(GAUSSIAN, SOBEL_X, SOBEL_Y, SOBEL_Y)),
                taking(
                        "Sent a ramp downward only",
                        "SOBEL_X and LAPLACIAN both give 0 there. Let it rise to the right, too, but not equally fast.",
                        List.of(GAUSSIAN, LAPLACIAN, SOBEL_Y, LAPLACIAN)),
                taking(
                        "Sent a ramp downward only",
                        "SOBEL_X and LAPLACIAN both give 0 there. Let it rise to the right, too, but not equally fast.",
                        List.of(GAUSSIAN, SOBEL_X, SOBEL_Y, SOBEL_X)),
                taking("Sent a single bright pixel in the middle", DOT, List.of(GAUSSIAN, SOBEL_X, SOBEL_X, LAPLACIAN)),
                taking(
                        "Sent a single bright pixel in the middle",
                        DOT,
                        List.of(GAUSSIAN, SOBEL_Y, SOBEL_Y, LAPLACIAN)));
    }

    @Override
    public String idea() {
        return "Send a slanted plane: it rises by 1 per pixel to the right and by 2 downward. On it, all four filters"
                + " give different numbers.";
    }

    @Override
    public String takeaway() {
        return "Whoever knows what a filter answers to can read its map, and choose the right filter for a question.";
    }
}
