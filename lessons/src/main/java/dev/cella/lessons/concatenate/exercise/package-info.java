/** The exercises of lesson 19, "DenseNet: nothing is thrown away"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.concatenate.exercise;
