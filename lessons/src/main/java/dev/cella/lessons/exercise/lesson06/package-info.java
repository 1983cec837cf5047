/** The exercises of lesson 06, "Padding keeps the border"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.exercise.lesson06;
