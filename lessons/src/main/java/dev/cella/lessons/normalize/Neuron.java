package dev.cella.lessons.normalize;

/**
 * One neuron with a single input: {@code output = tanh(weight · x + bias)}.
 *
 * <p>The curve of tanh is steep around 0 and flat far from it. A gradient that passes the neuron is multiplied by the
 * steepness of the curve, {@code 1 − output²}, so a neuron on the flat part hardly learns: it is saturated. Source: LeCun,
 * Bottou, Orr, Müller, "Efficient BackProp" (1998), section 4.4.
 *
 * @param weight by which the input is multiplied
 * @param bias added to the product
 */
public record Neuron(double weight, double bias) {
    /** A neuron whose output is farther from 0 than this counts as saturated. */
    public static final double SATURATED = 0.99;

    /** Returns what goes into tanh: {@code weight · x + bias}. */
    public double sum(double x) {
        return weight * x + bias;
    }

    /** Returns {@code tanh(weight · x + bias)}, in [−1, 1]. */
    public double output(double x) {
        return Math.tanh(sum(x));
    }

    /** Returns the factor that a gradient gets on its way through the neuron: {@code 1 − output²}, in [0, 1]. */
    public double steepness(double x) {
        return steepnessAt(sum(x));
    }

    /** Returns whether the output is farther from 0 than {@value #SATURATED}. */
    public boolean isSaturated(double x) {
        return Math.abs(output(x)) > SATURATED;
    }

    /** Returns the steepness of tanh where its argument is {@code sum}: {@code 1 / cosh²}, which loses no digits. */
    public static double steepnessAt(double sum) {
        double cosh = Math.cosh(sum);
        return 1 / (cosh * cosh);
    }
}
