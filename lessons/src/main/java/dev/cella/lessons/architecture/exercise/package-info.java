/** The exercises of the lessons on architectures; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.architecture.exercise;
