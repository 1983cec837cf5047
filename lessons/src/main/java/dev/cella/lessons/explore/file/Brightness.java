package dev.cella.lessons.explore.file;

import java.util.function.DoubleUnaryOperator;

/**
 * How bright a stored number is: a straight line from {@code black}, which is 0, to {@code white}, which is 1.
 *
 * @param black the number that is black; the greater one where a file stores white as 0
 * @param white the number that is white
 */
record Brightness(double black, double white) implements DoubleUnaryOperator {
    /** Returns the range of an unsigned integer. */
    static Brightness ofBits(int bits) {
        return new Brightness(0, Math.pow(2, bits) - 1);
    }

    /** Returns the line from white to black. */
    Brightness inverted() {
        return new Brightness(/* black= */ white, /* white= */ black);
    }

    /** Returns a value from 0 to 1, and 0 for what is not a number. */
    @Override
    public double applyAsDouble(double number) {
        double span = white / 2 - black / 2; // halves, as a span of doubles may be beyond the greatest double
        double light = (number / 2 - black / 2) / span;
        return light > 0 ? Math.min(1, light) : 0;
    }
}
