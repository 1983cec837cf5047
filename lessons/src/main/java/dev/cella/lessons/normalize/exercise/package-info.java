/** The exercises of lesson 02; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.normalize.exercise;
