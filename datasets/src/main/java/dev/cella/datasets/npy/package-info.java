/**
 * NumPy's files: single arrays ({@code .npy}) and archives of them ({@code .npz}).
 *
 * <p>Files come from anywhere, so nothing is allocated before the header has been held against the true size of the file,
 * and every refusal says what is wrong. Numbers are had in the form that keeps them: {@code floats()} for networks,
 * {@code ints()} and {@code longs()} for labels, {@code bytes()} for pixels.
 *
 * <p>Reading order: {@link dev.cella.datasets.npy.Npz}, {@link dev.cella.datasets.npy.Npy},
 * {@link dev.cella.datasets.npy.NpyHeader}, {@link dev.cella.datasets.npy.ElementType}.
 *
 * <pre>{@code
 * var npz = Npz.open(Path.of("breastmnist.npz"));
 * npz.names();                                       // [train_images, val_images, ...]
 * var images = npz.array("train_images");            // reads the header only
 * images.header().shape();                           // [546, 28, 28]
 * byte[] pixels = images.bytes();                    // exact, 0 to 255 by & 0xff
 * INDArray floats = images.floats();                 // float32 [546, 28, 28]
 * int[] labels = npz.array("train_labels").ints();   // exact, or refused
 * }</pre>
 */
package dev.cella.datasets.npy;
