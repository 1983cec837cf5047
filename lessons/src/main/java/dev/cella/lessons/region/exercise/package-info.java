/**
 * The exercises of lesson 23, "Fast and Faster R-CNN: one pass for all regions"; how to add one: {@link
 * dev.cella.lessons.check}.
 */
package dev.cella.lessons.region.exercise;
