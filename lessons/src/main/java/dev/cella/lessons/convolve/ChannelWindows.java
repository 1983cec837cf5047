package dev.cella.lessons.convolve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a filter computes at one position: a window in each channel, and their sums added to one number.
 *
 * @param row of the feature map, from 0
 * @param column of the feature map, from 0
 * @param windows one for each channel, all at this position
 * @param bias added once, not once per channel
 * @param sum of the windows' sums and the bias: one number of the feature map
 */
public record ChannelWindows(int row, int column, List<Window> windows, double bias, double sum) {

    /** Adds up the windows of all channels and the bias. */
    static ChannelWindows of(List<Window> windows, double bias) {
        double sum = bias;
        for (Window window : windows) {
            sum += window.sum();
        }
        return new ChannelWindows(windows.get(0).row(), windows.get(0).column(), List.copyOf(windows), bias, sum);
    }

    /** Returns the arithmetic: {@code row 5, column 18: 0.149 + (-0.510) + 0.659 + bias 0.100 = 0.398}. */
    @Override
    public String toString() {
        String sums = windows.stream()
                .map(window -> String.format(Locale.ROOT, window.sum() < 0 ? "(%.3f)" : "%.3f", window.sum() + 0.0))
                .collect(Collectors.joining(" + "));
        return String.format(Locale.ROOT, "row %d, column %d: %s + bias %.3f = %.3f", row, column, sums, bias, sum);
    }
}
