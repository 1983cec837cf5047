package dev.cella.lessons.convolve.figure;

/** What channels are called: the three of a color image by their colors, others by number. */
final class ChannelNames {
    private static final String[] COLORS = {"red", "green", "blue"};

    private ChannelNames() {}

    /** @param channel from 0 */
    static String of(int channel, int channels) {
        return channels == COLORS.length ? COLORS[channel] : "channel " + (channel + 1);
    }
}
