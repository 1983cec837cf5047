package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.norm.NormKind;
import dev.cella.lessons.norm.NormSetting;
import java.util.List;

/** A prediction: how many means group normalization computes. */
@Order(lesson = "15", number = 1)
@Answer("int meanCount()")
public final class MeanCount extends NumberExercise {
    private static final int IMAGES = 8;
    private static final int CHANNELS = 12;
    private static final int GROUPS = 3;
    private static final int PIXELS = 25;

    @Override
    public double answer() {
        return means(NormKind.GROUP);
    }

    private static int means(NormKind kind) {
        return new NormSetting(kind, IMAGES, CHANNELS, GROUPS).groups();
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the images", "Each image has its own means: they are not shared.", GROUPS),
                mistake(
                        "Took the channels per group for the number of groups",
                        "Twelve channels in three groups: four channels share a mean. How many means does an image have?",
                        (double) IMAGES * CHANNELS / GROUPS),
                mistake(
                        "Counted the means of batch normalization",
                        "There, all images share one mean per channel.",
                        means(NormKind.BATCH)),
                mistake(
                        "Counted the means of layer normalization",
                        "There, an image has a single mean.",
                        means(NormKind.LAYER)),
                mistake(
                        "Counted the means of instance normalization",
                        "There, each channel of each image has its own mean.",
                        means(NormKind.INSTANCE)),
                mistake(
                        "Counted the pixels, too",
                        "All pixels of a map share its mean: H and W don't count.",
                        (double) means(NormKind.GROUP) * PIXELS),
                mistake(
                        "Counted the values that share a mean",
                        "Four channels of 5 × 5 share a mean. How many such groups are in the batch?",
                        (double) CHANNELS / GROUPS * PIXELS));
    }

    @Override
    public String idea() {
        return "How many means does one image have, and how many images are there?";
    }

    @Override
    public String takeaway() {
        return "Group normalization keeps images apart. So the size of the batch cannot change what it computes for an image.";
    }
}
