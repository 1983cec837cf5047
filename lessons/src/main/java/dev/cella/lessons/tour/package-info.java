/**
 * Lesson 00, "Java in a notebook": what a cell can do.
 *
 * <p>Why it exists: the tour of the notebook needs nothing but Java and what the other rooms draw, so this room holds its
 * exercise only.
 *
 * <pre>{@code
 * interact(intSlider("rings", 4, 1, 12), rings -> picture(ripples(rings)))   // a method of the notebook
 * check(new HeartRate(), times -> heartRate(times));
 * }</pre>
 *
 * <p>Read {@link dev.cella.lessons.tour.exercise.HeartRate}.
 */
package dev.cella.lessons.tour;
