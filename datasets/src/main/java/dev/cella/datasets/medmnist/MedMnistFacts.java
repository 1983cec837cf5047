package dev.cella.datasets.medmnist;

import java.net.URI;
import java.util.List;

/**
 * What is known of one MedMNIST set at 28 pixels before a byte of it is read.
 *
 * @param name official short name, such as {@code breastmnist}
 * @param title name as printed, such as {@code BreastMNIST}
 * @param modality how the pictures were taken
 * @param task what is to be predicted
 * @param dimensions 2 for pictures, 3 for volumes
 * @param channels 1 for gray, 3 for red, green and blue
 * @param counts number of samples in the official file
 * @param classNames names of the classes; the index is the label
 * @param md5 MD5 checksum of the official file, lower-case hexadecimal
 * @param url where the official file is
 * @param license license of the official file
 */
public record MedMnistFacts(
        String name,
        String title,
        String modality,
        Task task,
        int dimensions,
        int channels,
        Counts counts,
        List<String> classNames,
        String md5,
        URI url,
        String license) {

    /** Edge length of each picture or volume, in pixels. */
    public static final int EDGE = 28;

    /** Number of samples of each split. */
    public record Counts(int train, int validation, int test) {
        /** StoredSplit of all three splits together. */
        public int total() {
            return train + validation + test;
        }
    }

    public MedMnistFacts {
        classNames = List.copyOf(classNames);
    }

    /** Shape of one sample: {@code [C, H, W]}, or {@code [C, D, H, W]} for a volume. */
    public long[] imageShape() {
        return dimensions == 2 ? new long[] {channels, EDGE, EDGE} : new long[] {channels, EDGE, EDGE, EDGE};
    }

    /** Number of stored values of one sample. */
    public int imageLength() {
        return channels * EDGE * EDGE * (dimensions == 2 ? 1 : EDGE);
    }

    /** Number of classes, or of possible findings. */
    public int classCount() {
        return classNames.size();
    }
}
