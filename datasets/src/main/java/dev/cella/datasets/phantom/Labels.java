package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The labels that occur, and how often.
 *
 * @param multiple whether a sample may have several labels
 * @param weights relative class frequencies, or the frequency of each finding per thousand samples
 */
record Labels(boolean multiple, List<Integer> weights) {
    /** Gives each sample one class. The weights are the relative frequencies. */
    static Labels classes(Integer... weights) {
        return new Labels(false, List.of(weights));
    }

    /** Gives each sample each of these findings with a probability per thousand. */
    static Labels findings(Integer... perMille) {
        return new Labels(true, List.of(perMille));
    }

    /** Draws labels: a class, or one bit per finding. */
    int[] draw(int count, SeededRandom random) {
        return multiple ? drawFindings(count, random) : drawClasses(count, random);
    }

    /** Draws each class as often as its share says, rounded, but at least once if possible, and shuffles them. */
    private int[] drawClasses(int count, SeededRandom random) {
        var shares = shares(count);
        var drawn = new int[count];
        int filled = 0;
        for (int label = 0; label < shares.length; label++) {
            Arrays.fill(drawn, filled, filled + shares[label], label);
            filled += shares[label];
        }
        for (int i = count - 1; i > 0; i--) {
            int other = random.below(i + 1);
            int kept = drawn[i];
            drawn[i] = drawn[other];
            drawn[other] = kept;
        }
        return drawn;
    }

    private int[] shares(int count) {
        long total = weights.stream().mapToInt(Integer::intValue).sum();
        var shares = new int[weights.size()];
        long sum = 0;
        int given = 0;
        for (int label = 0; label < shares.length; label++) {
            sum += weights.get(label);
            shares[label] = (int) ((count * sum + total / 2) / total) - given;
            given += shares[label];
        }
        int largest = weights.indexOf(Collections.max(weights));
        for (int label = 0; label < shares.length; label++) {
            if (shares[label] == 0 && shares[largest] > 1) {
                shares[label]++;
                shares[largest]--;
            }
        }
        return shares;
    }

    private int[] drawFindings(int count, SeededRandom random) {
        var drawn = new int[count];
        for (int i = 0; i < count; i++) {
            for (int finding = 0; finding < weights.size(); finding++) {
                drawn[i] |= random.chance(weights.get(finding) / 1000.0) ? 1 << finding : 0;
            }
        }
        return drawn;
    }
}
