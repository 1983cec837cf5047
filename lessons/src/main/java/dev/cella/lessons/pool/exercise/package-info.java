/** The exercises of lesson 09; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.pool.exercise;
