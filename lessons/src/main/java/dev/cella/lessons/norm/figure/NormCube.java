package dev.cella.lessons.norm.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.norm.NormKind;
import dev.cella.lessons.norm.NormSetting;

/**
 * A batch of maps as a cube: channels to the right, images into the depth, and the pixels of a map downward. Each color is a
 * group. (Colors repeat after seven groups; a dark line separates one group from the next.)
 */
final class NormCube {
    static final int MOST_IMAGES = 6;
    static final int MOST_CHANNELS = 8;
    private static final int WIDTH = 188;
    private static final double ACROSS = 88;
    private static final double DOWN = 74;
    private static final double DEEP_RIGHT = 52;
    private static final double DEEP_UP = 40;
    private static final int LEFT = 34;
    private static final int TOP = 92;

    private final NormSetting setting;
    private final Svg svg = new Svg();

    private NormCube(NormSetting setting) {
        this.setting = setting;
    }

    static Figure of(NormSetting setting) {
        return new NormCube(setting).figure();
    }

    private Figure figure() {
        int images = setting.images();
        int channels = setting.channels();
        for (int image = images - 1; image >= 0; image--) {
            for (int channel = 0; channel < channels; channel++) {
                top(image, channel);
            }
            side(image);
        }
        for (int channel = 0; channel < channels; channel++) {
            front(channel);
        }
        String title = setting.kind() + " norm"
                + (setting.kind() == NormKind.GROUP ? ", " + setting.channelGroups() + " groups" : "");
        String count = setting.groups() + (setting.groups() == 1 ? " mean" : " means");
        svg.text(ImageGrid.MARGIN, 20, Anchor.START, Style.TITLE, title);
        svg.text(ImageGrid.MARGIN, 37, Anchor.START, Style.NOTE, count + ", each of " + shared());
        axes();
        return new Figure(
                svg.toString(),
                WIDTH,
                (int) (TOP + DOWN + 34),
                title + ": " + images + " images with " + channels + " channels, " + count + ", each of " + shared());
    }

    /** Returns what shares a mean: {@code N · H · W values}. */
    private String shared() {
        return switch (setting.kind()) {
            case BATCH -> "N · H · W values";
            case LAYER -> "C · H · W values";
            case INSTANCE -> "H · W values";
            case GROUP -> setting.channels() / setting.channelGroups() + " · H · W values";
        };
    }

    private void axes() {
        svg.text(LEFT + ACROSS / 2, TOP + DOWN + 16, Anchor.MIDDLE, Style.NOTE, "channels C");
        svg.text(LEFT - 6, TOP + DOWN / 2 + 4, Anchor.END, Style.NOTE, "H·W");
        svg.text(LEFT + DEEP_RIGHT / 2 - 6, TOP - DEEP_UP / 2 - 4, Anchor.END, Style.NOTE, "N");
    }

    private void front(int channel) {
        double left = LEFT + channel * width();
        fill(color(0, channel, 0.62), left, TOP, left + width(), TOP, left + width(), TOP + DOWN, left, TOP + DOWN);
        boolean first = channel == 0 || differ(0, channel, 0, channel - 1);
        line(first, left, TOP, left, TOP + DOWN);
        line(true, left, TOP, left + width(), TOP);
        line(true, left, TOP + DOWN, left + width(), TOP + DOWN);
        line(channel == setting.channels() - 1, left + width(), TOP, left + width(), TOP + DOWN);
    }

    private void top(int image, int channel) {
        double left = LEFT + channel * width() + image * right();
        double y = TOP - image * up();
        fill(
                color(image, channel, 0.45),
                left,
                y,
                left + width(),
                y,
                left + width() + right(),
                y - up(),
                left + right(),
                y - up());
        boolean first = channel == 0 || differ(image, channel, image, channel - 1);
        line(first, left, y, left + right(), y - up());
        boolean next = image == setting.images() - 1 || differ(image, channel, image + 1, channel);
        line(next, left + right(), y - up(), left + width() + right(), y - up());
    }

    private void side(int image) {
        int channel = setting.channels() - 1;
        double left = LEFT + ACROSS + image * right();
        double y = TOP - image * up();
        fill(
                color(image, channel, 0.78),
                left,
                y,
                left + right(),
                y - up(),
                left + right(),
                y - up() + DOWN,
                left,
                y + DOWN);
        line(true, left, y, left + right(), y - up());
        line(true, left, y + DOWN, left + right(), y - up() + DOWN);
        boolean next = image == setting.images() - 1 || differ(image, channel, image + 1, channel);
        line(next, left + right(), y - up(), left + right(), y - up() + DOWN);
    }

    private boolean differ(int image, int channel, int otherImage, int otherChannel) {
        return setting.group(image, channel) != setting.group(otherImage, otherChannel);
    }

    private String color(int image, int channel, double share) {
        return Palette.pale(setting.group(image, channel) % Palette.SIZE, share);
    }

    private void line(boolean isBorder, double x1, double y1, double x2, double y2) {
        if (isBorder) {
            svg.line(x1, y1, x2, y2, Svg.INK);
        }
    }

    /** Fills a quadrilateral. */
    private void fill(String color, double... xy) {
        StringBuilder path = new StringBuilder("<path fill=\"" + color + "\" d=\"M");
        for (double coordinate : xy) {
            path.append(Svg.number(coordinate)).append(' ');
        }
        svg.group(0, 0, path.append("Z\"/>").toString());
    }

    private double width() {
        return ACROSS / setting.channels();
    }

    private double right() {
        return DEEP_RIGHT / setting.images();
    }

    private double up() {
        return DEEP_UP / setting.images();
    }
}
