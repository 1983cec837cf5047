package dev.cella.lessons.detect;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What lies inside of boxes, all of it brought to one size: a dense layer needs that. */
public final class Crops {
    private Crops() {}

    /**
     * Cuts out a box and warps it to a square, whatever its shape: each new pixel reads the image at its center, bilinearly.
     *
     * <p>{@code [C, H, W] -> [C, side, side]}
     *
     * @param side pixels, at least 1
     * @throws IllegalArgumentException if the image has another shape, or the box has no area
     */
    public static INDArray crop(INDArray image, BoundingBox box, int side) {
        return crops(image, List.of(box), side).slice(0);
    }

    /**
     * Cuts out each of several boxes, {@code [C, H, W] -> [boxes, C, side, side]}.
     *
     * @throws IllegalArgumentException if the image has another shape, there is no box, or one has no area
     */
    public static INDArray crops(INDArray image, List<BoundingBox> boxes, int side) {
        if (image.rank() != 3 || boxes.isEmpty() || side < 1) {
            throw new IllegalArgumentException(boxes.size() + " boxes of an image of rank " + image.rank()
                    + " cannot be cut out to " + side + " pixels (image must be [C, H, W], boxes and pixels >= 1);"
                    + " try split.get(0).image()");
        }
        int channels = (int) image.size(0);
        int height = (int) image.size(1);
        int width = (int) image.size(2);
        float[] pixels = JavaArrays.floats(image);
        float[] cut = new float[boxes.size() * channels * side * side];
        int at = 0;
        for (BoundingBox box : boxes) {
            requireArea(box);
            for (int channel = 0; channel < channels; channel++, at += side * side) {
                warp(new Plane(pixels, channel, height, width), box, side, cut, at);
            }
        }
        return Nd4j.createFromArray(cut).reshape(boxes.size(), channels, side, side);
    }

    /** One channel of an image. */
    @SuppressWarnings("ArrayRecordComponent") // read only, within one call
    private record Plane(float[] pixels, int channel, int height, int width) {
        float at(int row, int column) {
            return pixels[(channel * height + row) * width + column];
        }
    }

    /** Reads the image at the center of each new pixel. */
    private static void warp(Plane plane, BoundingBox box, int side, float[] cut, int at) {
        for (int row = 0; row < side; row++) {
            double y = box.top() + (row + 0.5) * box.height() / side - 0.5;
            for (int column = 0; column < side; column++) {
                double x = box.left() + (column + 0.5) * box.width() / side - 0.5;
                cut[at + row * side + column] = bilinear(plane, y, x);
            }
        }
    }

    /**
     * Returns a larger box around the same center, so that a crop shows some of what is around: whether a cell ends at the edge
     * of a box can only be seen from outside. R-CNN does the same with 16 of 227 pixels.
     *
     * @param share of each side that is added at both of its ends
     */
    public static BoundingBox widened(BoundingBox box, double share) {
        double down = share * box.height();
        double across = share * box.width();
        return new BoundingBox(box.top() - down, box.left() - across, box.bottom() + down, box.right() + across);
    }

    /** Mixes the four pixels around a position; beyond the border, the nearest pixel counts. */
    private static float bilinear(Plane plane, double row, double column) {
        double y = Math.max(0, Math.min(plane.height() - 1, row));
        double x = Math.max(0, Math.min(plane.width() - 1, column));
        int top = (int) y;
        int left = (int) x;
        int below = Math.min(top + 1, plane.height() - 1);
        int right = Math.min(left + 1, plane.width() - 1);
        double down = y - top;
        double across = x - left;
        return (float) ((1 - down) * (1 - across) * plane.at(top, left)
                + (1 - down) * across * plane.at(top, right)
                + down * (1 - across) * plane.at(below, left)
                + down * across * plane.at(below, right));
    }

    /** Returns the part of a box that lies inside the image; empty if none does. */
    public static Optional<BoundingBox> clip(BoundingBox box, int height, int width) {
        return Iou.intersection(box, new BoundingBox(0, 0, height, width));
    }

    private static void requireArea(BoundingBox box) {
        if (!(box.area() > 0)) {
            throw new IllegalArgumentException("a box of " + box.height() + "×" + box.width()
                    + " pixels holds nothing to cut out (both must be > 0); leave such boxes out");
        }
    }
}
