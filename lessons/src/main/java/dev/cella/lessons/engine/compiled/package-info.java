/** Nets of DL4J as programs for oneDNN. */
package dev.cella.lessons.engine.compiled;
