/** The 18 MedMNIST sets. */
package dev.cella.datasets.medmnist;
