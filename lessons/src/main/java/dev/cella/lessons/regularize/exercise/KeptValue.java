package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: what becomes of one value that dropout keeps? */
@Answer("double keptValue()")
@Order(lesson = "13", number = 1)
public final class KeptValue extends NumberExercise {
    private static final double VALUE = 0.6;
    private static final double RATE = 0.25;

    @Override
    public double answer() {
        return VALUE / (1 - RATE);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot to scale", "The kept values have to make up for the dropped ones.", VALUE),
                mistake(
                        "Multiplied by the share that is kept",
                        "Then the sum would become even smaller: the kept values have to grow.",
                        VALUE * (1 - RATE)),
                mistake(
                        "Divided by the rate",
                        "The rate is the share that is dropped. Divide by the share that is kept.",
                        VALUE / RATE),
                mistake(
                        "Multiplied by the rate",
                        "The rate is the share that is dropped, and a kept value has to grow.",
                        VALUE * RATE),
                mistake("Dropped it", "This unit is one of those that are kept.", 0),
                mistake("Doubled it", "That is right for a rate of 0.5. Here the rate is 0.25.", 2 * VALUE));
    }

    @Override
    public String idea() {
        return "With this rate, three units in four are kept. By which factor do they have to grow to make up for the"
                + " fourth?";
    }

    @Override
    public String takeaway() {
        return "A kept value is divided by the share that is kept, 1 − rate.";
    }
}
