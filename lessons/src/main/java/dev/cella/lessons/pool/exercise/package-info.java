/** The exercises of the lessons on pooling and flattening. How to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.pool.exercise;
