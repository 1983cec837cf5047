package dev.cella.datasets.medmnist;

import dev.cella.datasets.npy.ElementType;
import dev.cella.datasets.npy.Npy;
import dev.cella.datasets.npy.Npz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of MedMNIST's layout: arrays {@code train_images} and {@code train_labels}, and the same for val and test. */
final class Archive {
    private final MedMnistFacts facts;
    private final Npz npz;
    private final Path file;

    private Archive(MedMnistFacts facts, Path file, Npz npz) {
        this.facts = facts;
        this.file = file;
        this.npz = npz;
    }

    static Archive open(MedMnistFacts facts, Path file) throws IOException {
        return new Archive(facts, file, Npz.open(file));
    }

    /** Returns the set in the size that a file holds. If the file has none of its sizes, reading it will report that. */
    static MedMnistFacts inSizeOf(Path file, MedMnistFacts set) {
        try {
            var shape = Npz.open(file).array("train_images").header().shape();
            return Registry.sizes(set).stream()
                    .filter(facts -> shape.size() > 2 && shape.get(2) == facts.edge())
                    .findFirst()
                    .orElse(set);
        } catch (IOException e) {
            return set; // reading the file will report the error
        }
    }

    /**
     * Reads the labels of a split and checks the shape of its images, which are read on demand.
     *
     * @param name name of the split
     * @param prefix what its arrays are called in the file
     */
    StoredSplit split(String name, String prefix) throws IOException {
        var images = npz.array(prefix + "_images");
        var labels = npz.array(prefix + "_labels");
        int width = facts.task() == Task.MULTI_LABEL ? facts.classCount() : 1;
        requireImages(images, requireLabels(labels, width));
        var values = labels.ints();
        int classes = facts.task() == Task.MULTI_LABEL ? 2 : facts.classCount();
        for (int value : values) {
            if (value < 0 || value >= classes) {
                throw new IOException(labels + " has the label " + value + "; those of " + facts.title() + " are 0 to "
                        + (classes - 1));
            }
        }
        return new StoredSplit(name, values, width, (start, count) -> pixels(images, start, count));
    }

    /** Accepts labels of shape {@code [N, width]}, and {@code [N]} if the width is 1. Returns N. */
    private long requireLabels(Npy labels, int width) throws IOException {
        var shape = labels.header().shape();
        boolean rows = shape.size() == 2 && shape.get(1) == width;
        boolean flat = shape.size() == 1 && width == 1;
        if (!rows && !flat) {
            throw new IOException(labels + " holds no labels of " + facts.title() + ", which have shape [N, " + width
                    + (width == 1 ? "] or [N" : "") + "]" + otherSet());
        }
        return shape.get(0);
    }

    /** Accepts bytes of the shape of the set; gray images may have a channel axis of length 1, the second or the last. */
    private void requireImages(Npy images, long count) throws IOException {
        var expected = imageShape(count);
        var shape = images.header().shape();
        boolean channelAxis = facts.channels() == 1
                && (shape.equals(with(expected, 1)) || shape.equals(with(expected, expected.size())));
        if (count == 0 || !(channelAxis || shape.equals(expected))) {
            throw new IOException(images + " holds no images of " + facts.title() + ", which have shape " + expected
                    + otherSizes() + otherSet());
        }
        if (images.header().type() != ElementType.U1) {
            throw new IOException(images + " holds numbers of type "
                    + images.header().type() + ", but the pixels of " + facts.title()
                    + " are bytes from 0 to 255 (u1)");
        }
    }

    private static List<Long> with(List<Long> shape, int channelAxis) {
        var longer = new ArrayList<>(shape);
        longer.add(channelAxis, 1L);
        return longer;
    }

    private List<Long> imageShape(long count) {
        var shape = new ArrayList<Long>();
        shape.add(count);
        for (int d = 0; d < facts.dimensions(); d++) {
            shape.add((long) facts.edge());
        }
        if (facts.channels() > 1) {
            shape.add((long) facts.channels());
        }
        return shape;
    }

    private String otherSizes() {
        var others = Registry.sizes(facts).stream()
                .map(MedMnistFacts::edge)
                .filter(edge -> edge != facts.edge())
                .map(String::valueOf)
                .toList();
        return " (or " + String.join(", ", others) + " instead of " + facts.edge() + ")";
    }

    private String otherSet() {
        return "; is " + file.getFileName() + " the file of another set?";
    }

    private static byte[] pixels(Npy images, int start, int count) {
        try {
            return images.bytes(start, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
