/** The exercises of lesson 18, "ResNet: skip connections"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.residual.exercise;
