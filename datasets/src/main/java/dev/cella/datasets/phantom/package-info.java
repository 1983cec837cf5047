/** Seeded pictures. */
package dev.cella.datasets.phantom;
