package dev.cella.lessons.region.roi;

import dev.cella.datasets.set.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Where RoIAlign reads a map: {@code samples × samples} points in each of {@code bins × bins} bins, evenly spaced.
 * Nothing is rounded.
 *
 * @param box in cells of the map
 * @param bins along each side
 * @param samples along each side of a bin
 * @param height of the map
 * @param width of the map
 */
record BinPoints(BoundingBox box, int bins, int samples, int height, int width) {
    /** Returns the points of one bin, row by row. */
    List<SamplePoint> of(int row, int column) {
        List<SamplePoint> points = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < samples; j++) {
                double y = box.top() + box.height() * part(row, i);
                double x = box.left() + box.width() * part(column, j);
                points.add(SamplePoint.at(y, x, height, width));
            }
        }
        return points;
    }

    /** Returns how far along the box a sample lies, from 0 to 1. */
    private double part(int bin, int sample) {
        return (bin + (sample + 0.5) / samples) / bins;
    }
}
