/**
 * The exercises of lesson 13, "Dropout"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.regularize.exercise;
