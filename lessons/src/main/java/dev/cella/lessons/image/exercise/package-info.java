/** The exercises of lesson 01, "An image is a box of numbers"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.image.exercise;
