package dev.cella.lessons.singleshot;

/**
 * Who answers for an object in a YOLO grid.
 *
 * @param row of the cell that the object's center lies in, from 0
 * @param column of this cell, from 0
 * @param anchor the one whose shape is most like the object's, from 0
 * @param iou of this anchor and the object, with their centers put together
 */
public record Responsible(int row, int column, int anchor, double iou) {}
