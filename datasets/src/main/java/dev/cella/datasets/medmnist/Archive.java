package dev.cella.datasets.medmnist;

import dev.cella.datasets.npy.ElementType;
import dev.cella.datasets.npy.Npy;
import dev.cella.datasets.npy.Npz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of MedMNIST's layout: {@code train_images}, {@code train_labels}, and the same for {@code val} and {@code test}. */
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

    /** Returns the set in the size that a file holds, or in its smallest size if the file has none of its sizes. */
    static MedMnistFacts inSizeOf(Path file, MedMnistFacts set) throws IOException {
        var sizes = Registry.sizes(set);
        var shape = Npz.open(file).array("train_images").header().shape();
        return sizes.stream()
                .filter(facts -> shape.size() > 1 && shape.get(1) == facts.edge())
                .findFirst()
                .orElse(sizes.get(0));
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

    /** Accepts bytes of the shape of the set; gray images may have a last axis of length 1. */
    private void requireImages(Npy images, long count) throws IOException {
        var expected = imageShape(count);
        var shape = images.header().shape();
        boolean channelAxis =
                facts.channels() == 1 && shape.size() == expected.size() + 1 && shape.get(expected.size()) == 1;
        var plain = channelAxis ? shape.subList(0, expected.size()) : shape;
        if (images.header().type() != ElementType.U1 || !plain.equals(expected) || count == 0) {
            throw new IOException(images + " holds no images of " + facts.title() + ", which are u1 " + expected
                    + otherSizes() + otherSet());
        }
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
