/**
 * Biomedical data: real sets by checksum, made sets by seed. Knows nothing of networks, figures or the kernel.
 *
 * <p>Reading order: {@link dev.cella.datasets.medmnist} is what a lesson uses. Beneath it lie
 * {@link dev.cella.datasets.store} (finds and downloads files), {@link dev.cella.datasets.npy} (reads them) and
 * {@link dev.cella.datasets.phantom} (makes pictures where there are none).
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");
 * System.out.println(breast.origin().text());
 * INDArray pictures = breast.train().images(Scale.ZERO_TO_ONE);   // [N, C, H, W]
 * INDArray targets = breast.train().targets();                    // [N, K]
 * Table labels = breast.labels();
 * }</pre>
 */
package dev.cella.datasets;
