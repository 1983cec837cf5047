/** NumPy's array files. */
package dev.cella.datasets.npy;
