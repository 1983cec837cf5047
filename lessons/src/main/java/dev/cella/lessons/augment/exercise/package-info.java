/**
 * The exercises of lesson 14, "Augmentation teaches a net what doesn't matter"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.augment.exercise;
