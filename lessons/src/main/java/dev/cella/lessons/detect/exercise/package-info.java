/** The exercises of lesson 22, "Detection: propose regions, classify each one"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.detect.exercise;
