/**
 * The exercises of lesson 10, "One dimension: a kernel reads words and heartbeats", and lesson 10b, "Three dimensions: a
 * kernel moves through slices"; how to add one: {@link dev.cella.lessons.check}.
 */
package dev.cella.lessons.signal.exercise;
