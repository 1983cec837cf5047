/** The exercises of lesson 03, "A dense net doesn't know where its pixels are"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.dense.exercise;
