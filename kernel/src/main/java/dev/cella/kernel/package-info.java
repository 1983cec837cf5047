/** Placeholder. */
package dev.cella.kernel;
