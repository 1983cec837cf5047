package dev.cella.datasets.mitbih;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import java.util.Set;

/**
 * Draws a stand-in: twelve made patients whose beats consist of bell curves for the P wave, the QRS complex and the T wave.
 *
 * <p>A premature beat has no P wave, a wide QRS complex and a T wave of the other sign, as textbooks say. Height, direction
 * and width of all waves differ from patient to patient. As in the twelve records, the premature beats of the held-out
 * patients look unlike most of those for training. So beats of a known patient are easier than those of a new one.
 */
final class MadeBeats {
    private static final int PATIENTS = 12;
    private static final int EACH = 250;
    private static final double R_PEAK = 52;

    /** Patients whose premature beats point down: few for training, most of the others. */
    private static final Set<Integer> INVERTED = Set.of(2, 9, 10, 11);

    private final long seed;

    MadeBeats(long seed) {
        this.seed = seed;
    }

    /** The waves of a patient: heights in mV, widths in samples. */
    private record Heart(
            double p,
            double r,
            double s,
            double width,
            double t,
            double prematureR,
            double prematureWidth,
            double prematureT,
            double shift,
            double noise) {}

    StoredBeats draw() {
        int count = PATIENTS * EACH;
        short[] microvolts = new short[count * StoredBeats.LENGTH];
        byte[] labels = new byte[count];
        int[] patients = new int[count];
        byte[] splits = new byte[count];
        for (int patient = 0; patient < PATIENTS; patient++) {
            SeededRandom random = new SeededRandom(seed, patient);
            Heart heart = heart(random, INVERTED.contains(patient));
            double share = random.between(0.08, 0.3);
            for (int i = 0; i < EACH; i++) {
                int beat = patient * EACH + i;
                labels[beat] = (byte) (random.chance(share) ? 1 : 0);
                patients[beat] = 901 + patient; // numbers that no record of the database has
                splits[beat] = (byte) (patient < 8 ? 0 : patient < 10 ? 1 : 2);
                paint(microvolts, beat * StoredBeats.LENGTH, heart, labels[beat] == 1, random);
            }
        }
        return new StoredBeats(microvolts, labels, patients, splits);
    }

    private static Heart heart(SeededRandom random, boolean isInverted) {
        double width = random.between(3.5, 8);
        return new Heart(
                random.between(0.04, 0.15),
                random.between(0.5, 1.6) * (random.chance(0.7) ? 1 : -1),
                random.between(0.1, 0.5),
                width,
                random.between(0.1, 0.5) * (random.chance(0.65) ? 1 : -1),
                random.between(0.7, 1.8) * (isInverted ? -1 : 1),
                width * random.between(1.9, 2.6),
                random.between(0.1, 0.5),
                random.normal(0, 0.3),
                random.between(0.03, 0.08));
    }

    private static void paint(short[] to, int offset, Heart heart, boolean premature, SeededRandom random) {
        double height = random.between(0.8, 1.2);
        double stretch = random.between(0.85, 1.2);
        double peak = R_PEAK + random.normal(0, 1);
        double wander = random.normal(heart.shift, 0.1);
        double sign = Math.signum(heart.prematureR);
        for (int t = 0; t < StoredBeats.LENGTH; t++) {
            double x = t - peak;
            double mv = premature
                    ? heart.prematureR * bell(x, heart.prematureWidth * stretch)
                            - sign * heart.prematureT * bell(x - 45 * stretch, 12)
                    : heart.p * bell(x + 30, 6)
                            + heart.r * bell(x, heart.width * stretch)
                            - heart.s * bell(x - 2.2 * heart.width, heart.width)
                            + heart.t * bell(x - 48 * stretch, 11);
            mv = wander + height * mv + random.normal(0, heart.noise);
            to[offset + t] = (short) StrictMath.round(1000 * mv);
        }
    }

    private static double bell(double x, double width) {
        return StrictMath.exp(-x * x / (2 * width * width));
    }
}
