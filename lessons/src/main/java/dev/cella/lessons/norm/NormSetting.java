package dev.cella.lessons.norm;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which values of a batch share a mean and a variance.
 *
 * @param kind what they have in common
 * @param images N
 * @param channels C
 * @param channelGroups groups that the channels of an image are divided into; only {@link NormKind#GROUP} reads it
 */
public record NormSetting(NormKind kind, int images, int channels, int channelGroups) {
    /** The number that is added to each variance, so that equal values divide by no zero: ε. */
    public static final double EPSILON = 1e-5;

    /** @throws IllegalArgumentException if the groups do not divide the channels evenly */
    public NormSetting {
        if (channelGroups < 1 || channels % channelGroups != 0) {
            throw new IllegalArgumentException(channelGroups + " groups do not divide " + channels
                    + " channels evenly (must be >= 1 and a divisor of " + channels + "); try 1 or " + channels);
        }
    }

    /**
     * Returns the setting for a batch.
     *
     * @param maps {@code [N, C, H, W]}
     * @throws IllegalArgumentException if this is not a batch of maps, or the groups do not divide its channels
     */
    static NormSetting of(INDArray maps, NormKind kind, int channelGroups) {
        if (maps.rank() != 4) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(maps.shape())
                    + " is not a batch of maps (must be [N, C, H, W]); try reshape(1, channels, height, width) for one"
                    + " image");
        }
        return new NormSetting(kind, (int) maps.size(0), (int) maps.size(1), channelGroups);
    }

    /** Returns the number of the group that a channel of an image belongs to, from 0. */
    public int group(int image, int channel) {
        return switch (kind) {
            case BATCH -> channel;
            case LAYER -> image;
            case INSTANCE -> image * channels + channel;
            case GROUP -> image * channelGroups + channel / (channels / channelGroups);
        };
    }

    /** Returns how many groups there are: as many means and variances. */
    public int groups() {
        return group(images - 1, channels - 1) + 1;
    }

    /**
     * Returns the group of every value of a batch, in the order of its values.
     *
     * @param pixels H · W
     */
    int[] ofEachValue(int pixels) {
        int[] groups = new int[images * channels * pixels];
        for (int i = 0; i < groups.length; i++) {
            int plane = i / pixels;
            groups[i] = group(plane / channels, plane % channels);
        }
        return groups;
    }

    /** Returns {@code group norm, 8 channels in 4 groups} and the like. */
    @Override
    public String toString() {
        return kind + " norm"
                + (kind == NormKind.GROUP ? ", " + channels + " channels in " + channelGroups + " groups" : "");
    }
}
