/** The exercises of lesson 09, "Pooling keeps what, and lets go of where"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.pool.exercise;
