/**
 * The exercises of lesson 01, "An image is a box of numbers". How to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.image.exercise;
