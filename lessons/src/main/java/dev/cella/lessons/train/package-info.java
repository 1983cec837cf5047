/**
 * Training a network, and seeing it learn.
 */
package dev.cella.lessons.train;
