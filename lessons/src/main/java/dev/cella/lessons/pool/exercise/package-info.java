/** The exercises of lesson 09, "Pooling keeps what matters"; how to add one: {@link dev.cella.lessons.exercise}. */
package dev.cella.lessons.pool.exercise;
