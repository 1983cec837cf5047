/** The exercises of lesson 01; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.image.exercise;
