package dev.cella.datasets.bccd;

import dev.cella.datasets.set.SampleRange;
import dev.cella.datasets.set.Split;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Blood smears of one split. Pixels stay bytes in memory and become floats on demand. Immutable and thread-safe; each
 * call creates new arrays.
 */
public final class SmearSplit implements Split<BloodSmear> {
    private final String name;
    private final List<StoredSmear> smears;

    SmearSplit(String name, List<StoredSmear> smears) {
        this.name = name;
        this.smears = smears;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return smears.size();
    }

    @Override
    public BloodSmear sample(int index) {
        StoredSmear smear = smears.get(whole().position(index));
        float[] values = new float[StoredSmear.LENGTH];
        smear.copyTo(values, 0);
        INDArray image = Nd4j.create(values, new long[] {3, StoredSmear.HEIGHT, StoredSmear.WIDTH}, DataType.FLOAT);
        return new BloodSmear(smear.name(), image, smear.boxes());
    }

    /** Returns all images, float32 {@code [N, 3, 96, 128]} from 0 to 1. */
    public INDArray images() {
        float[] values = new float[size() * StoredSmear.LENGTH];
        for (int i = 0; i < size(); i++) {
            smears.get(i).copyTo(values, i * StoredSmear.LENGTH);
        }
        return Nd4j.create(values, new long[] {size(), 3, StoredSmear.HEIGHT, StoredSmear.WIDTH}, DataType.FLOAT);
    }

    @Override
    public SmearSplit first(int count) {
        return range(0, count);
    }

    @Override
    public SmearSplit range(int start, int end) {
        SampleRange part = whole().part(start, end);
        return new SmearSplit(name, smears.subList(part.start(), part.start() + part.size()));
    }

    List<StoredSmear> stored() {
        return smears;
    }

    private SampleRange whole() {
        return SampleRange.of(BloodSmears.FACTS, name, size());
    }

    @Override
    public String toString() {
        long boxes = smears.stream().mapToLong(smear -> smear.boxes().size()).sum();
        return name + ": " + size() + " blood smears, " + boxes + " boxes";
    }
}
