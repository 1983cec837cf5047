/**
 * The exercises of lesson 13, "Dropout thins the net"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.regularize.exercise;
