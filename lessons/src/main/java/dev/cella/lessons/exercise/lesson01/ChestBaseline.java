package dev.cella.lessons.exercise.lesson01;

import static dev.cella.lessons.image.MajorityBaseline.majorityBaseline;

import dev.cella.datasets.medmnist.MedMnist;
import dev.cella.lessons.exercise.Mistake;
import dev.cella.lessons.exercise.NumberExercise;
import java.util.List;

/** A small investigation: the majority baseline of the chest X-rays, on whatever data is there. */
public final class ChestBaseline implements NumberExercise {

    private final int[] train;
    private final int[] test;

    /**
     * The chest X-rays that the student looked at.
     *
     * @param chest a set with one label a picture
     */
    public ChestBaseline(MedMnist chest) {
        train = chest.train().labels();
        test = chest.test().labels();
    }

    @Override
    public double answer() {
        return majorityBaseline(train, test).accuracy();
    }

    @Override
    public double tolerance() {
        return 0.001;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        double onTrain = majorityBaseline(train, train).accuracy();
        return List.of(
                mistake(
                        "Counted the training labels",
                        "This is the share in the training set; the test set has another one.",
                        onTrain),
                mistake("Returned a percentage", "Accuracy here is a share from 0 to 1.", 100 * answer()),
                mistake("Answered the rarest class", "This is the share of the other class.", 1 - answer()));
    }

    @Override
    public String idea() {
        return "You wrote the method in the exercise before: give it chest.train().labels() and chest.test().labels().";
    }
}
