/**
 * The exercise of lesson 00, "Java in a notebook". How to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.tour.exercise;
