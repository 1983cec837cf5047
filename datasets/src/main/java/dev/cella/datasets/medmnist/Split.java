package dev.cella.datasets.medmnist;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The train, validation or test part of a set, or the first samples of one.
 *
 * <p>Pixels stay bytes in memory and become floats when asked for: {@link #images} of the 89,996 training pictures of
 * PathMNIST needs 0.85 GB, of {@code first(1000)} 9 MB. Immutable and safe for several threads; each call makes new arrays.
 */
public final class Split {
    /** What a sample without any finding is called. */
    static final String NO_FINDING = "no finding";

    private static final int CHUNK = 256;

    private final MedMnistFacts facts;
    private final StoredSplit samples;
    private final int from;
    private final int size;

    Split(MedMnistFacts facts, StoredSplit samples, int from, int size) {
        this.facts = facts;
        this.samples = samples;
        this.from = from;
        this.size = size;
    }

    /** {@code train}, {@code validation} or {@code test}. */
    public String name() {
        return samples.split();
    }

    /** Number of samples, N. */
    public int size() {
        return size;
    }

    /**
     * All pictures as float32 {@code [N, C, H, W]}, volumes as {@code [N, C, D, H, W]}.
     *
     * @param scale what the numbers shall mean
     */
    public INDArray images(Scale scale) {
        var all = Nd4j.createUninitialized(DataType.FLOAT, withBatch(size));
        for (int start = 0; start < size; start += CHUNK) {
            int count = Math.min(CHUNK, size - start);
            all.get(NDArrayIndex.interval(start, start + count)).assign(floats(start, count, scale));
        }
        return all;
    }

    /**
     * One picture as float32 {@code [C, H, W]}, a volume as {@code [C, D, H, W]}.
     *
     * @param index 0 to {@code size() - 1}
     * @param scale what the numbers shall mean
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public INDArray image(int index, Scale scale) {
        checkIndex(index);
        return floats(index, 1, scale).reshape(facts.imageShape());
    }

    /**
     * The class of each sample, {@code [N]}, as an index of {@link MedMnistFacts#classNames()}.
     *
     * @throws IllegalStateException if the set is multi-label; {@link #targets()} serves all sets
     */
    public int[] labels() {
        requireSingleLabel();
        return IntStream.range(from, from + size).map(i -> samples.label(i, 0)).toArray();
    }

    /** What a network should answer, float32 {@code [N, K]}: one-hot for a class, multi-hot for findings. */
    public INDArray targets() {
        int classes = facts.classCount();
        var hot = new float[size][classes];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < classes; k++) {
                hot[i][k] = shows(i, k) ? 1 : 0;
            }
        }
        return Nd4j.create(hot);
    }

    /**
     * Name of the class of one sample; for a multi-label set its findings joined by commas, or {@code no finding}.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public String className(int index) {
        checkIndex(index);
        var names = IntStream.range(0, facts.classCount())
                .filter(label -> shows(index, label))
                .mapToObj(facts.classNames()::get)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? NO_FINDING : names;
    }

    /**
     * The first samples, without copying.
     *
     * @throws IllegalArgumentException if the split has fewer, or {@code count < 1}
     */
    public Split first(int count) {
        return range(0, count);
    }

    /**
     * StoredSplit {@code start} (included) to {@code end} (excluded), without copying.
     *
     * @throws IllegalArgumentException unless {@code 0 <= start < end <= size()}
     */
    public Split range(int start, int end) {
        if (start < 0 || start >= end || end > size) {
            throw new IllegalArgumentException("samples " + start + " to " + end + " of the " + name() + " split of "
                    + facts.name() + " do not exist; it has " + size + ", so use 0 <= start < end <= " + size);
        }
        return new Split(facts, samples, from + start, end - start);
    }

    /** Whether sample {@code index} belongs to class {@code label}. */
    boolean shows(int index, int label) {
        return samples.shows(from + index, label);
    }

    /** Channels-last bytes to channels-first floats. */
    private INDArray floats(int start, int count, Scale scale) {
        var pixels = samples.pixels();
        var table = scale.table();
        int channels = facts.channels();
        int plane = facts.imageLength() / channels;
        var values = new float[count * channels * plane];
        for (int i = 0; i < count; i++) {
            int source = (from + start + i) * facts.imageLength();
            int target = i * channels * plane;
            for (int p = 0; p < plane; p++) {
                for (int c = 0; c < channels; c++) {
                    values[target + c * plane + p] = table[pixels[source + p * channels + c] & 0xff];
                }
            }
        }
        return Nd4j.create(values, withBatch(count), DataType.FLOAT);
    }

    private long[] withBatch(int count) {
        return IntStream.concat(
                        IntStream.of(count), Arrays.stream(facts.imageShape()).mapToInt(Math::toIntExact))
                .asLongStream()
                .toArray();
    }

    private void requireSingleLabel() {
        if (facts.task() == Task.MULTI_LABEL) {
            throw new IllegalStateException(facts.name()
                    + " is multi-label: a picture has any number of findings, so there is no one label; try targets()");
        }
    }

    private void checkIndex(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("sample " + index + " of the " + name() + " split of " + facts.name()
                    + " does not exist; it has " + size + ", so use 0 to " + (size - 1));
        }
    }

    @Override
    public String toString() {
        return facts.title() + " " + name() + ", " + size + " samples of shape " + Arrays.toString(facts.imageShape());
    }
}
