/** The exercises of lesson 24, "YOLO and SSD: every box in one pass"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.singleshot.exercise;
