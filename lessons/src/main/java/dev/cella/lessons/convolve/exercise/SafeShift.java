package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: by how many pixels must an image move, so that the map behind two strides moves along exactly? */
@Answer("int safeShift()")
@Order(lesson = "07", number = 4)
public final class SafeShift extends NumberExercise {
    private static final int FIRST = 4;
    private static final int SECOND = 2;

    @Override
    public double answer() {
        return FIRST * SECOND;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Added the strides",
                        "One cell of the first map stands for 4 pixels. How many pixels do two of these cells stand for?",
                        FIRST + SECOND),
                mistake(
                        "Looked at the first layer only",
                        "Then the first map moves by one cell. But the second layer takes steps of two cells.",
                        FIRST),
                mistake(
                        "Looked at the second layer only",
                        "Two pixels are only half a step of the first layer, and its map becomes another one.",
                        SECOND),
                mistake("Took any shift", "That holds for stride 1 only.", 1),
                mistake(
                        "Took a multiple of the smallest shift",
                        "That works as well, but there is a smaller shift that does.",
                        2 * FIRST * SECOND));
    }

    @Override
    public String idea() {
        return "Go backward: by how many cells must the first map move, so that the second map moves by one? How many pixels"
                + " is that?";
    }

    @Override
    public String takeaway() {
        return "Strides multiply: behind five layers of stride 2, only shifts by multiples of 32 pixels are exact.";
    }
}
