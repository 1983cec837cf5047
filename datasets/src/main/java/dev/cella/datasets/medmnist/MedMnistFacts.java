package dev.cella.datasets.medmnist;

import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.SplitRule;
import dev.cella.datasets.store.Checksum;
import dev.cella.datasets.store.KnownFile;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * The facts about one MedMNIST set in one size, known before any of it is read.
 *
 * @param name official short name, such as {@code breastmnist}, or {@code breastmnist_64} for larger images
 * @param title name for readers, such as {@code BreastMNIST}
 * @param modality how the images were acquired
 * @param task what is to be predicted
 * @param dimensions 2 for images, 3 for volumes
 * @param channels 1 for gray, 3 for red, green and blue
 * @param edge width, height and depth in pixels: 28, 64, 128 or 224
 * @param counts number of samples in the official file
 * @param classNames names of the classes; the index is the label
 * @param md5 MD5 checksum of the official file, lower-case hexadecimal
 * @param url address of the official file
 * @param license license of the official file
 */
public record MedMnistFacts(
        String name,
        String title,
        String modality,
        Task task,
        int dimensions,
        int channels,
        int edge,
        Counts counts,
        List<String> classNames,
        String md5,
        URI url,
        String license)
        implements DataSetFacts {

    /** The number of samples of each split. */
    public record Counts(int train, int validation, int test) {
        /** Returns the number of samples of all three splits together. */
        public int total() {
            return train + validation + test;
        }
    }

    public MedMnistFacts {
        classNames = List.copyOf(classNames);
    }

    @Override
    public SplitRule splitRule() {
        return SplitRule.AS_PUBLISHED;
    }

    @Override
    public String citation() {
        return "Yang et al., MedMNIST v2, Scientific Data 10:41, 2023";
    }

    @Override
    public URI source() {
        return url.resolve("..");
    }

    /** Returns the shape of one sample: {@code [C, H, W]}, or {@code [C, D, H, W]} for a volume. */
    public long[] imageShape() {
        var shape = new long[1 + dimensions];
        Arrays.fill(shape, edge);
        shape[0] = channels;
        return shape;
    }

    /** Returns the number of values of one sample. */
    public int imageLength() {
        return (int) Arrays.stream(imageShape()).reduce(1, (product, length) -> product * length);
    }

    /** Returns the name of the set without its size. */
    String baseName() {
        return name.replace("_" + edge, "");
    }

    /** Returns the official file. */
    KnownFile file() {
        return new KnownFile("medmnist/" + name + ".npz", url, Checksum.md5(md5));
    }
}
