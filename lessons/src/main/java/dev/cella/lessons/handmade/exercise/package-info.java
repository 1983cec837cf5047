/** The exercises of lesson 04, "Features made by hand"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.handmade.exercise;
