package dev.cella.lessons.train;

import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.conditions.Conditions;

/**
 * Finds the most likely causes of a failed training, measured on the case at hand: the images and the learning rate.
 */
final class LikelyCauses {
    /** Intensities in [0,1] and z-scores stay below this; intensities in [0,255] do not. */
    private static final double NORMALIZED = 10;

    private LikelyCauses() {}

    /** Returns the likely causes, in words that continue after "…, ", and what to try. */
    static String likely(NetAdapter net, INDArray images) {
        long broken = images.scan(Conditions.notFinite()).longValue();
        if (broken > 0) {
            return "because " + broken + " of the " + images.length() + " values of this batch's images are NaN or"
                    + " infinite (all must be finite); check how they were read and normalized";
        }
        double least = images.minNumber().doubleValue();
        double greatest = images.maxNumber().doubleValue();
        String span = "this batch spans " + number(least) + " to " + number(greatest);
        String rate = "the learning rate is too large" + (rate(net).isEmpty() ? "" : " (it is " + rate(net) + ")");
        return Math.max(Math.abs(least), Math.abs(greatest)) > NORMALIZED
                ? "likely because the images are not normalized (" + span
                        + "; a net expects about 0 to 1 or -3 to 3) or " + rate
                        + "; try scaling the images or a tenth of the learning rate, with a new net"
                : "likely because " + rate + ", not because of the images (" + span
                        + "); try a tenth of the learning rate, with a new net";
    }

    /** Returns the learning rate as a person would write it; empty if the updater has none. */
    static String rate(NetAdapter net) {
        Double rate = net.learningRate();
        return rate == null || rate.isNaN() ? "" : rate.toString();
    }

    static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
