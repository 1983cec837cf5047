package dev.cella.datasets.medmnist;

import dev.cella.datasets.set.SampleRange;
import dev.cella.datasets.set.Split;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The train, validation or test split of a MedMNIST set, or a range of its samples.
 *
 * <p>Pixels stay bytes in memory and become floats on demand: {@link #images} of the 89,996 training images of
 * PathMNIST needs 0.85 GB, of {@code first(1000)} 9 MB. Immutable and thread-safe; each call creates new arrays.
 */
public final class ImageSplit implements Split<ClassifiedImage> {
    /** The class name of a sample without findings. */
    static final String NO_FINDING = "no finding";

    /** The number of values that are converted at once. */
    private static final int CHUNK = 1 << 19;

    private final MedMnistFacts facts;
    private final StoredSplit stored;
    private final SampleRange range;

    ImageSplit(MedMnistFacts facts, StoredSplit stored, SampleRange range) {
        this.facts = facts;
        this.stored = stored;
        this.range = range;
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public int size() {
        return range.size();
    }

    @Override
    public ClassifiedImage sample(int index) {
        range.position(index);
        return new ClassifiedImage(this, index);
    }

    /**
     * Returns all images as float32 {@code [N, C, H, W]}, volumes as {@code [N, C, D, H, W]}.
     *
     * @param scale what the numbers mean
     * @throws IllegalStateException if they do not fit into memory
     */
    public INDArray images(Scale scale) {
        long values = (long) size() * facts.imageLength();
        if (values > Integer.MAX_VALUE) {
            throw tooLarge(values, null);
        }
        try {
            return convert(scale);
        } catch (OutOfMemoryError e) {
            throw tooLarge(values, e);
        }
    }

    private INDArray convert(Scale scale) {
        var all = Nd4j.createUninitialized(DataType.FLOAT, withBatch(size()));
        var pixels = stored.pixels(range.start(), size(), facts.imageLength());
        int chunk = Math.max(1, CHUNK / facts.imageLength());
        for (int start = 0; start < size(); start += chunk) {
            int count = Math.min(chunk, size() - start);
            all.get(NDArrayIndex.interval(start, start + count)).assign(floats(pixels, start, count, scale));
        }
        return all;
    }

    private IllegalStateException tooLarge(long values, Throwable cause) {
        return new IllegalStateException(
                size() + " images of shape " + Arrays.toString(facts.imageShape()) + " need "
                        + (values * Float.BYTES / 1_000_000) + " MB as floats, which do not fit into memory; try"
                        + " first(" + Math.max(1, Math.min(1000, size() / 2)) + ") before images(...)",
                cause);
    }

    /**
     * Returns one image as float32 {@code [C, H, W]}, a volume as {@code [C, D, H, W]}.
     *
     * @param index 0 to {@code size() - 1}
     * @param scale what the numbers mean
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public INDArray image(int index, Scale scale) {
        var pixels = stored.pixels(range.position(index), 1, facts.imageLength());
        return floats(pixels, index, 1, scale).reshape(facts.imageShape());
    }

    /**
     * Returns the class of each sample, {@code [N]}, as an index of {@link MedMnistFacts#classNames()}.
     *
     * @throws IllegalStateException if the set is multi-label; {@link #targets()} works for all sets
     */
    public int[] labels() {
        requireSingleLabel();
        return IntStream.range(0, size())
                .map(i -> stored.label(range.start() + i, 0))
                .toArray();
    }

    /** Returns the desired outputs of a network, float32 {@code [N, K]}: one-hot for classes, multi-hot for findings. */
    public INDArray targets() {
        int classes = facts.classCount();
        var hot = new float[size()][classes];
        for (int i = 0; i < size(); i++) {
            for (int k = 0; k < classes; k++) {
                hot[i][k] = shows(i, k) ? 1 : 0;
            }
        }
        return Nd4j.create(hot);
    }

    /**
     * Returns the class name of one sample; for a multi-label set its findings joined by commas, or {@code no finding}.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public String className(int index) {
        range.position(index);
        var names = IntStream.range(0, facts.classCount())
                .filter(label -> shows(index, label))
                .mapToObj(facts.classNames()::get)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? NO_FINDING : names;
    }

    @Override
    public ImageSplit first(int count) {
        return range(0, count);
    }

    @Override
    public ImageSplit range(int start, int end) {
        return new ImageSplit(facts, stored, range.part(start, end));
    }

    /** Returns whether a sample belongs to class {@code label}. */
    boolean shows(int index, int label) {
        return stored.shows(range.start() + index, label);
    }

    /** Converts channels-last bytes to channels-first floats. */
    private INDArray floats(StoredSplit.Pixels pixels, int start, int count, Scale scale) {
        var table = scale.table();
        int channels = facts.channels();
        int plane = facts.imageLength() / channels;
        var values = new float[count * channels * plane];
        for (int i = 0; i < count; i++) {
            int source = (range.start() + start + i - pixels.start()) * facts.imageLength();
            int target = i * channels * plane;
            for (int p = 0; p < plane; p++) {
                for (int c = 0; c < channels; c++) {
                    values[target + c * plane + p] = table[pixels.bytes()[source + p * channels + c] & 0xff];
                }
            }
        }
        return Nd4j.create(values, withBatch(count), DataType.FLOAT);
    }

    private long[] withBatch(int count) {
        return LongStream.concat(LongStream.of(count), Arrays.stream(facts.imageShape()))
                .toArray();
    }

    private void requireSingleLabel() {
        if (facts.task() == Task.MULTI_LABEL) {
            throw new IllegalStateException(facts.name()
                    + " is multi-label: an image has any number of findings, so it has no single label; try targets()");
        }
    }

    @Override
    public String toString() {
        return facts.title() + " " + name() + ", " + size() + " samples of shape "
                + Arrays.toString(facts.imageShape());
    }
}
