/** The exercises of lesson 26, "Your own benchmark: one number is not a result"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.benchmark.exercise;
