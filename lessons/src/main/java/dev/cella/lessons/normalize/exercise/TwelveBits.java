package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: by what number do you divide the intensities of a 12-bit scanner to bring them to [0, 1]? */
@Answer("double twelveBits()")
@Order(lesson = "02", number = 1)
public final class TwelveBits extends NumberExercise {

    @Override
    public double answer() {
        return (1 << 12) - 1;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted the values instead of taking the largest",
                        "There are 4096 values, but they begin at 0, so the largest is 4095. Divided by 4096,"
                                + " white would stay a little below 1.",
                        1 << 12),
                mistake(
                        "Took the largest value of a byte",
                        "255 belongs to 8 bits. Divided by 255, white would become about 16.",
                        255),
                mistake(
                        "Took the largest value of two bytes",
                        "The file may store 16 bits, but the scanner uses only 12 of them.",
                        65_535),
                mistake(
                        "Divided by the number of bits",
                        "12 is the number of bits, and each bit doubles the number of values.",
                        12),
                power(14),
                power(13),
                power(9),
                mistake(
                        "Took the reciprocal",
                        "That is the number to multiply by. Return the number to divide by.",
                        1 / answer()),
                notAdded(255 * 12),
                notAdded(255 * 4),
                notAdded(255 * 1.5));
    }

    private Mistake<Double> power(int exclusiveOr) {
        return mistake(
                "Wrote a power with ^",
                "In Java, ^ is no power: it compares bits, and 2 ^ 12 is 14. Write Math.pow(2, 12).",
                exclusiveOr);
    }

    private Mistake<Double> notAdded(double number) {
        return mistake(
                "Multiplied 255 by the number of bits, or by a part of it",
                "Each further bit doubles the number of values; it does not add 255 to them.",
                number);
    }

    @Override
    public String idea() {
        return "With 8 bits there are 256 values, and the largest is 255. Each further bit doubles the number of"
                + " values.";
    }

    @Override
    public String takeaway() {
        return "CT and X-ray detectors usually give more than 8 bits: find out the largest possible value before"
                + " you divide.";
    }
}
