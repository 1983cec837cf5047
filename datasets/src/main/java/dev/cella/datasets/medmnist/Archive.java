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

    /**
     * Reads the labels of a split and checks that its pixels can be what the set has; they are read when asked for.
     *
     * @param split as the door calls it
     * @param prefix as the file calls it
     */
    StoredSplit samples(String split, String prefix) throws IOException {
        var images = npz.array(prefix + "_images");
        var labels = npz.array(prefix + "_labels");
        int width = facts.task() == Task.MULTI_LABEL ? facts.classCount() : 1;
        var shape = labels.header().shape();
        if (shape.size() != 2 || shape.get(1) != width) {
            throw new IOException(labels + " are no labels of " + facts.title() + ", which have shape [N, " + width
                    + "]; is " + file.getFileName() + " the file of another set?");
        }
        requirePictures(images, shape.get(0));
        var values = labels.ints();
        int classes = facts.task() == Task.MULTI_LABEL ? 2 : facts.classCount();
        for (int value : values) {
            if (value < 0 || value >= classes) {
                throw new IOException(labels + " has the label " + value + "; those of " + facts.title() + " are 0 to "
                        + (classes - 1));
            }
        }
        return new StoredSplit(split, values, width, () -> pixels(images));
    }

    private void requirePictures(Npy images, long count) throws IOException {
        var shape = imageShape(count);
        if (images.header().type() != ElementType.U1 || !images.header().shape().equals(shape) || count == 0) {
            throw new IOException(images + " is no picture set of " + facts.title() + ", which is u1 " + shape + "; is "
                    + file.getFileName() + " the file of another set?");
        }
    }

    private List<Long> imageShape(long count) {
        var shape = new ArrayList<Long>();
        shape.add(count);
        for (int d = 0; d < facts.dimensions(); d++) {
            shape.add((long) MedMnistFacts.EDGE);
        }
        if (facts.channels() > 1) {
            shape.add((long) facts.channels());
        }
        return shape;
    }

    private static byte[] pixels(Npy images) {
        try {
            return images.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
