package dev.cella.lessons.singleshot;

import dev.cella.datasets.set.BoundingBox;

/**
 * A prior box of SSD (the paper calls it a default box): an anchor at one position of one feature map.
 *
 * @param map number of the feature map, from 0
 * @param shape number of the shape on this map, from 0
 * @param row of the position, from 0
 * @param column of the position, from 0
 * @param box in pixels of the image; it may reach beyond the border
 */
public record Prior(int map, int shape, int row, int column, BoundingBox box) {}
