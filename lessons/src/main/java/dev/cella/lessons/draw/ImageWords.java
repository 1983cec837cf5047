package dev.cella.lessons.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written about the images of one grid.
 *
 * @param images as they were given
 * @param scale of values that they share
 * @param shrink how many pixels of an image, along a side, are shown as one
 * @param isSigned whether they are maps of signed values
 */
record ImageWords(List<Tile> images, ValueRange scale, int shrink, boolean isSigned) {
    private static final int MOST_CAPTIONS = 8;

    /** Returns the size of the images if they share it; else it is written below each. */
    String size() {
        return haveOneSize() ? images.get(0).size() + ", " : "";
    }

    /** Says what had to be changed to show the images. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (shrink > 1) {
            changes.add("shown smaller: each pixel is the mean of " + Numbers.size(shrink, shrink));
        }
        if (scale.notFinite() > 0) {
            changes.add(Numbers.count(scale.notFinite(), "value") + " not finite (magenta)");
        }
        return changes;
    }

    String alt(String kind, List<String> notes) {
        String many = images.size() == 1 ? kind : images.size() + " " + kind;
        String sizes = haveOneSize()
                ? ""
                : " of " + String.join(", ", images.stream().map(Tile::size).toList());
        String mean =
                images.size() == 1 ? ", mean " + Numbers.brief(images.get(0).mean()) : "";
        return many + sizes + ": " + String.join("; ", notes) + mean;
    }

    /** Returns whether something is written below each image, because it differs from image to image. */
    boolean haveCaptions() {
        return !haveOneSize() || haveOwnRanges();
    }

    String caption(int index) {
        Tile image = images.get(index);
        String range = haveOwnRanges() ? image.extent().toString() : "";
        String between = haveOneSize() || range.isEmpty() ? "" : ", ";
        return (haveOneSize() ? "" : image.size()) + between + range;
    }

    private boolean haveOneSize() {
        return images.stream().map(Tile::size).distinct().count() == 1;
    }

    /** Returns whether several maps on one scale each say their own range: one of them may be pale beside the others. */
    private boolean haveOwnRanges() {
        return isSigned
                && images.size() > 1
                && images.size() <= MOST_CAPTIONS
                && images.stream().map(Tile::extent).distinct().count() > 1;
    }
}
