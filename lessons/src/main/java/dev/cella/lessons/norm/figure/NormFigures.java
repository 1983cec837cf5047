package dev.cella.lessons.norm.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.norm.NormKind;
import dev.cella.lessons.norm.NormSetting;
import java.util.List;
import java.util.stream.Stream;

/** Figures of lesson 15: who shares a mean. */
public final class NormFigures {
    private NormFigures() {}

    /**
     * A batch as a cube, once per kind of normalization: values of one color share a mean and a variance.
     *
     * @param images N, at least 1 and at most 6
     * @param channels C, at least 1 and at most 8
     * @param channelGroups groups of group normalization
     * @throws IllegalArgumentException if the groups do not divide the channels evenly, or the cube is too large to draw
     */
    public static Figure sharedMeans(int images, int channels, int channelGroups) {
        if (images < 1 || images > NormCube.MOST_IMAGES || channels < 1 || channels > NormCube.MOST_CHANNELS) {
            throw new IllegalArgumentException("a cube of " + images + " images and " + channels
                    + " channels cannot be drawn (must be 1 to " + NormCube.MOST_IMAGES + " images and 1 to "
                    + NormCube.MOST_CHANNELS + " channels); try sharedMeans(4, 4, 2)");
        }
        List<Figure> cubes = Stream.of(NormKind.values())
                .map(kind -> NormCube.of(new NormSetting(kind, images, channels, channelGroups)))
                .toList();
        return Layout.rows(cubes);
    }
}
