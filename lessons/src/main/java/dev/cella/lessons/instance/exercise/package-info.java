/**
 * The exercises of lesson 25, "Mask R-CNN: every object gets a mask of its own"; how to add one:
 * {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.instance.exercise;
