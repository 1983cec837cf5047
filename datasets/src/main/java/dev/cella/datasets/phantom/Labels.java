package dev.cella.datasets.phantom;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Which labels there are and how often.
 *
 * @param multiple whether a sample may have several
 * @param weights shares of the classes, or thousandths of each finding
 */
record Labels(boolean multiple, List<Integer> weights) {
    /** Each sample is of one class; the classes are as frequent as the weights say. */
    static Labels classes(Integer... weights) {
        return new Labels(false, List.of(weights));
    }

    /** Each sample has each of these findings with a probability in thousandths. */
    static Labels findings(Integer... perMille) {
        return new Labels(true, List.of(perMille));
    }

    /** Draws labels: classes, or findings as one bit each. */
    int[] draw(int count, Dice dice) {
        return multiple ? drawFindings(count, dice) : drawClasses(count, dice);
    }

    /** Each class as often as its share, rounded, but at least once if there is room; then shuffled. */
    private int[] drawClasses(int count, Dice dice) {
        var shares = shares(count);
        var drawn = new int[count];
        int filled = 0;
        for (int label = 0; label < shares.length; label++) {
            Arrays.fill(drawn, filled, filled + shares[label], label);
            filled += shares[label];
        }
        for (int i = count - 1; i > 0; i--) {
            int other = dice.below(i + 1);
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

    private int[] drawFindings(int count, Dice dice) {
        var drawn = new int[count];
        for (int i = 0; i < count; i++) {
            for (int finding = 0; finding < weights.size(); finding++) {
                drawn[i] |= dice.chance(weights.get(finding) / 1000.0) ? 1 << finding : 0;
            }
        }
        return drawn;
    }
}
