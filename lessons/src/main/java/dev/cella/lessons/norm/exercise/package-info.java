/** The exercises of lesson 15, "Normalization inside the network"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.norm.exercise;
