/** The exercises of lesson 02, "Normalization"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.normalize.exercise;
