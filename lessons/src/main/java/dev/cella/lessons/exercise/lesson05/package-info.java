/** The exercises of lesson 05, "One window at a time"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.exercise.lesson05;
