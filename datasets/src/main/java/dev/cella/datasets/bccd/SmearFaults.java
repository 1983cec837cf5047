package dev.cella.datasets.bccd;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import java.util.Arrays;
import java.util.List;

/** Finds faults of the labels of a smear: cells with two boxes, and cells without one. */
final class SmearFaults {
    /** Two boxes of a class that overlap by more than this (intersection over union) are one cell. */
    private static final double SAME_CELL = 0.8;

    /** Stained pixels are at least this much darker than the background, in the green channel. */
    private static final int STAINED = 25;

    private SmearFaults() {}

    /** Counts pairs of boxes of one class that enclose the same cell. */
    static int doubled(List<LabeledBox> boxes) {
        int count = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean sameClass = boxes.get(i).label() == boxes.get(j).label();
                count += sameClass && isSame(boxes.get(i).box(), boxes.get(j).box()) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isSame(BoundingBox one, BoundingBox other) {
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double shared = Math.max(0, height) * Math.max(0, width);
        return shared > SAME_CELL * (one.area() + other.area() - shared);
    }

    /** Returns the share of the stained pixels that lie in no box, from 0 to 1. */
    static double unboxed(StoredSmear smear) {
        int background = background(smear);
        int stained = 0;
        int outside = 0;
        for (int p = 0; p < StoredSmear.PLANE; p++) {
            if (green(smear, p) < background - STAINED) {
                stained++;
                outside += isBoxed(smear, p) ? 0 : 1;
            }
        }
        return stained == 0 ? 0 : (double) outside / stained;
    }

    private static boolean isBoxed(StoredSmear smear, int pixel) {
        int row = pixel / StoredSmear.WIDTH;
        int column = pixel % StoredSmear.WIDTH;
        return smear.boxes().stream().anyMatch(box -> box.box().contains(row + 0.5, column + 0.5));
    }

    /** Returns the brightness that a tenth of the pixels exceed. */
    private static int background(StoredSmear smear) {
        int[] values = new int[StoredSmear.PLANE];
        Arrays.setAll(values, p -> green(smear, p));
        Arrays.sort(values);
        return values[values.length * 9 / 10];
    }

    private static int green(StoredSmear smear, int pixel) {
        return smear.pixels()[3 * pixel + 1] & 0xff;
    }
}
