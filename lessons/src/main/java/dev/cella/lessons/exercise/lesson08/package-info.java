/** The exercises of lesson 08, "Channels"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.exercise.lesson08;
