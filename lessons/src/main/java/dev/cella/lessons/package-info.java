/** Placeholder. */
package dev.cella.lessons;
