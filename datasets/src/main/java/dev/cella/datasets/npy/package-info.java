/**
 * NumPy's files: single arrays ({@code .npy}) and archives of them ({@code .npz}).
 *
 * <p>Files may come from anywhere. So the header is compared with the true size of the file before memory is allocated,
 * and each error says what is wrong. The methods return numbers in the form that keeps them exact: {@code floats()} for
 * networks, {@code ints()} and {@code longs()} for labels, {@code bytes()} for pixels. An archive is read lazily: an
 * array that holds text does no harm until it is opened.
 *
 * <p>Reading order: {@link dev.cella.datasets.npy.Npz}, {@link dev.cella.datasets.npy.Npy},
 * {@link dev.cella.datasets.npy.NpyHeader}, {@link dev.cella.datasets.npy.ElementType}.
 *
 * <pre>{@code
 * var npz = Npz.open(Path.of("breastmnist.npz"));
 * npz.names();                                       // [train_images, val_images, ...]
 * var images = npz.array("train_images");            // reads the header only
 * images.header().shape();                           // [546, 28, 28]
 * byte[] pixels = images.bytes();                    // exact; & 0xff gives 0 to 255
 * byte[] some = images.bytes(100, 20);               // images 100 to 119 only
 * INDArray floats = images.floats();                 // float32 [546, 28, 28]
 * int[] labels = npz.array("train_labels").ints();   // exact, or an error
 * }</pre>
 */
package dev.cella.datasets.npy;
