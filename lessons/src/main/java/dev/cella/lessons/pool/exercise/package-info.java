/**
 * The exercises of lesson 09, "Pooling keeps what and forgets where", and of lesson 09b, "Only the winner gets a gradient, and
 * flattening loses nothing"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.pool.exercise;
