/** The exercises of lesson 21, "Segmentation: a class for every pixel"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.segment.exercise;
