/**
 * The exercises of lesson 11, "A first CNN learns what to look for"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.inspect.exercise;
