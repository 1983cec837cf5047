/**
 * The exercises of lesson 02, "Normalization". How to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.normalize.exercise;
