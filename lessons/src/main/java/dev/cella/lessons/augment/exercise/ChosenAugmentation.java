package dev.cella.lessons.augment.exercise;

import static dev.cella.lessons.augment.AugmentedSet.augmented;
import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.augment.Augmentation;
import dev.cella.lessons.augment.Augmentations;
import dev.cella.lessons.augment.AugmentedSet;
import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.inspect.exercise.BarImages;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * An investigation: eight images, in which every bar lies near the left or upper border, are not enough for bars anywhere. Which
 * augmentation helps? Many are right, so the check trains a net and reports what became of it.
 */
@Answer("Augmentation chosenAugmentation()")
@Order(lesson = "14", number = 4)
public final class ChosenAugmentation extends JudgedExercise {
    private static final int FEW = 8;
    private static final int COPIES = 12;
    private static final int STEPS = 40;
    private static final int UNSEEN = 60;
    private static final double GOOD = 0.85;
    private static final String LEARNS = "the net learns";

    @Override
    public int cases() {
        return 2;
    }

    /**
     * Trains a net on twelve versions of eight images, and reports how well it judges images with bars anywhere.
     *
     * @param seed of images, net and augmentation; null as augmentation gives null
     */
    public static String judge(Augmentation augmentation, long seed) {
        if (augmentation == null) {
            return null;
        }
        double auc = auc(augmentation, seed);
        return withSeed(seed, auc >= GOOD ? LEARNS : String.format(Locale.ROOT, "the net has an AUC of %.3f", auc));
    }

    static double auc(Augmentation augmentation, long seed) {
        BarImages few = BarImages.of(FEW, new Random(seed), 2, 4);
        AugmentedSet more = augmented(few.images(), few.targets(), COPIES, augmentation, seed);
        MultiLayerNetwork net =
                BarImages.net(seed, 1e-2, conv(8, 3), relu(), maxPool(2), flatten(), dense(2), softmax());
        BarImages.fit(net, more.images(), more.targets(), STEPS);
        return BarImages.of(UNSEEN, new Random(-seed)).auc(net);
    }

    @Override
    public String solve(Long seed) {
        return withSeed(seed, LEARNS);
    }

    @Override
    public String whatIsWrong(Long seed, String given) {
        return "On new images, " + given + " (must be at least " + GOOD + ").";
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Changed nothing",
                        "Twelve equal copies teach a net no more than one.",
                        seed -> judge(Augmentations.unchanged(), seed)),
                mistake(
                        "Added noise only",
                        "Noise leaves every bar where it is. What differs between the eight images and the new ones?",
                        seed -> judge(Augmentations.noise(0.1), seed)),
                mistake(
                        "Changed the contrast only",
                        "Contrast leaves every bar where it is. What differs between the eight images and the new"
                                + " ones?",
                        seed -> judge(Augmentations.contrast(0.3), seed)),
                mistake(
                        "Shifted too little",
                        "The direction is right, but the bars of the new images lie further away. How far?",
                        seed -> judge(Augmentations.shift(2), seed)),
                mistake(
                        "Rotated by up to 90°",
                        "A vertical bar that is rotated by 90° is a horizontal one, but its label still says vertical.",
                        seed -> judge(Augmentations.rotate(90), seed)));
    }

    @Override
    public String idea() {
        return "The bars of the eight images lie in columns or rows 2 and 3, those of the new images anywhere from 2"
                + " to 9. Which augmentation moves a bar there, and leaves its direction alone?";
    }

    @Override
    public String takeaway() {
        return "A good augmentation makes the difference that new images will really have, and leaves the label true.";
    }
}
