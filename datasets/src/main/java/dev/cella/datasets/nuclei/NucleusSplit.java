package dev.cella.datasets.nuclei;

import dev.cella.datasets.set.SampleRange;
import dev.cella.datasets.set.Split;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Images of nuclei of one split. Pixels stay bytes in memory and become floats on demand. Immutable and thread-safe;
 * each call creates new arrays.
 */
public final class NucleusSplit implements Split<NucleusImage> {
    private final String name;
    private final int edge;
    private final List<StoredNuclei> images;

    NucleusSplit(String name, int edge, List<StoredNuclei> images) {
        this.name = name;
        this.edge = edge;
        this.images = images;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public NucleusImage sample(int index) {
        return images.get(whole().position(index)).sample();
    }

    /** Returns all images, float32 {@code [N, 1, H, W]} from 0 to 1. */
    public INDArray images() {
        return all(StoredNuclei::copyImage);
    }

    /** Returns 1 in each pixel of any nucleus and 0 elsewhere, float32 {@code [N, 1, H, W]}. */
    public INDArray masks() {
        return all(StoredNuclei::copyMask);
    }

    @Override
    public NucleusSplit first(int count) {
        return range(0, count);
    }

    @Override
    public NucleusSplit range(int start, int end) {
        SampleRange part = whole().part(start, end);
        return new NucleusSplit(name, edge, images.subList(part.start(), part.start() + part.size()));
    }

    private interface Copy {
        void to(StoredNuclei image, float[] values, int offset);
    }

    private INDArray all(Copy copy) {
        float[] values = new float[size() * edge * edge];
        for (int i = 0; i < size(); i++) {
            copy.to(images.get(i), values, i * edge * edge);
        }
        return StoredNuclei.array(values, size(), 1, edge, edge);
    }

    List<StoredNuclei> stored() {
        return images;
    }

    private SampleRange whole() {
        return SampleRange.of(Nuclei.FACTS, name, size());
    }

    @Override
    public String toString() {
        return name + ": " + size() + " images of nuclei, " + edge + " × " + edge + " pixels";
    }
}
