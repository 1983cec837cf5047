package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: what to divide the intensities of a 12-bit scanner by, to bring them to [0, 1]. */
@Order(lesson = "02", number = 1)
public final class TwelveBits implements NumberExercise {

    @Override
    public double answer() {
        return (1 << 12) - 1;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted the values instead of taking the largest",
                        "There are 4096 values, and they begin at 0: divided by 4096, white would be a little below 1.",
                        1 << 12),
                mistake(
                        "Took the largest value of a byte",
                        "255 belongs to 8 bits; divided by it, white would be about 16.",
                        255),
                mistake(
                        "Took the largest value of two bytes",
                        "Stored in 16 bits, but only 12 of them are used.",
                        65_535),
                mistake(
                        "Divided by the bits",
                        "12 is the number of bits; each of them doubles the number of values.",
                        12));
    }

    @Override
    public String idea() {
        return "8 bits: 256 values, the largest is 255. Each bit more doubles the number of values.";
    }

    @Override
    public String takeaway() {
        return "CT and X-ray detectors usually give more than 8 bits: look at the largest possible value before dividing.";
    }
}
