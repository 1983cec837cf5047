/**
 * The exercises of lesson 12, "Overfitting is learning by heart", and of lesson 13, "Dropout thins the net"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.regularize.exercise;
