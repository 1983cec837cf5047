/** Lesson 03 as figures: units of a dense layer, and neighbors in a flattened row. */
package dev.cella.lessons.dense.figure;
