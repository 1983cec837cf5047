package dev.cella.lessons.dense.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the parameters of an MLP for color images. */
@Order(lesson = "03", number = 1)
@Answer("int mlpParameters()")
public final class MlpParameters extends NumberExercise {
    private static final int PIXELS = 32 * 32;
    private static final int INPUTS = 3 * PIXELS;
    private static final int UNITS = 20;
    private static final int CLASSES = 4;
    private static final int LAST = UNITS * CLASSES + CLASSES;

    @Override
    public double answer() {
        return INPUTS * UNITS + UNITS + LAST;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the biases", "Each unit has a bias, in both layers.", INPUTS * UNITS + UNITS * CLASSES),
                mistake(
                        "Forgot the biases of the last layer",
                        "Each of its units has a bias, too.",
                        INPUTS * UNITS + UNITS + UNITS * CLASSES),
                mistake(
                        "Forgot the biases of the hidden layer",
                        "Each of its units has a bias, too.",
                        INPUTS * UNITS + LAST),
                mistake(
                        "Counted one channel only",
                        "A color image has three numbers per pixel, and each of them is an input.",
                        PIXELS * UNITS + UNITS + LAST),
                mistake(
                        "Counted one channel only",
                        "A color image has three numbers per pixel, and each of them is an input. And each unit has a bias.",
                        PIXELS * UNITS + UNITS * CLASSES),
                mistake(
                        "Stopped after the hidden layer",
                        "The last layer is a dense layer, too: what are its inputs?",
                        INPUTS * UNITS + UNITS),
                mistake(
                        "Gave each input a bias",
                        "A bias belongs to a unit: it is added once to its sum.",
                        INPUTS * UNITS + INPUTS + UNITS * CLASSES + UNITS),
                mistake(
                        "Counted units instead of connections",
                        "A dense layer has a weight for each pair of an input and a unit.",
                        INPUTS + UNITS + CLASSES),
                mistake(
                        "Multiplied the layers",
                        "Each layer has its own weights. Count them layer by layer, and add.",
                        (double) INPUTS * UNITS * CLASSES),
                mistake(
                        "Took the images of the lesson",
                        "Here they have 32 × 32 pixels and three channels.",
                        28 * 28 * UNITS + UNITS + LAST));
    }

    @Override
    public String idea() {
        return "Layer by layer: how many inputs, how many units? A weight per pair, and a bias per unit.";
    }

    @Override
    public String takeaway() {
        return "Nearly all parameters sit in the first layer, because each of its units has a weight for every number of the"
                + " image.";
    }
}
