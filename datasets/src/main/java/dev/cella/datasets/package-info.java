/**
 * Biomedical data: real sets identified by checksum, generated sets identified by seed. These packages know nothing of
 * networks, figures or the kernel.
 *
 * <p>Reading order: {@link dev.cella.datasets.medmnist} is what lessons use most. {@link dev.cella.datasets.set} is
 * what all data sets have in common. {@link dev.cella.datasets.bccd} has images with boxes, {@link
 * dev.cella.datasets.nuclei} images with masks. Below them lie {@link dev.cella.datasets.store} (finds and downloads files),
 * {@link dev.cella.datasets.npy} (reads NumPy's files), {@link
 * dev.cella.datasets.raster} (decodes and reduces images) and {@link dev.cella.datasets.phantom} (generates images when
 * there are no real ones).
 *
 * <pre>{@code
 * var breast = MedMnist.load("breastmnist");
 * System.out.println(breast.origin().text());
 * INDArray images = breast.train().images(Scale.ZERO_TO_ONE);     // [N, C, H, W]
 * INDArray targets = breast.train().targets();                    // [N, K]
 * Table labels = breast.labels();
 * }</pre>
 */
package dev.cella.datasets;
