/** Placeholder. */
package dev.cella.datasets;
