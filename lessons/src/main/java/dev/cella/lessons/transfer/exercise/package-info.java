/** The exercises of lesson 20, "Transfer: begin with what another net has learned"; how to add one: {@link dev.cella.lessons.check}. */
package dev.cella.lessons.transfer.exercise;
