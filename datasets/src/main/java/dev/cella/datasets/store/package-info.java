/** Files by checksum. */
package dev.cella.datasets.store;
