package dev.cella.datasets.mitbih;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.set.SampleRange;
import dev.cella.datasets.set.Split;
import dev.cella.datasets.set.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The beats of some patients, or some of these beats. Samples stay integers in memory and become floats on demand. Immutable
 * and thread-safe; each call creates new arrays.
 */
public final class BeatSplit implements Split<Heartbeat> {
    private final String name;
    private final StoredBeats stored;
    private final int[] positions;

    BeatSplit(String name, StoredBeats stored, int... positions) {
        this.name = name;
        this.stored = stored;
        this.positions = positions;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return positions.length;
    }

    @Override
    public Heartbeat sample(int index) {
        position(index);
        return new Heartbeat(this, index);
    }

    /** Returns the voltages in mV, float32 {@code [N, 1, 128]}. */
    public INDArray signals() {
        float[] values = new float[size() * StoredBeats.LENGTH];
        for (int i = 0; i < size(); i++) {
            stored.copyMillivolts(positions[i], values, i * StoredBeats.LENGTH);
        }
        return Nd4j.create(values, new long[] {size(), 1, StoredBeats.LENGTH}, DataType.FLOAT);
    }

    /** Returns the voltage of one beat in mV, float32 {@code [1, 128]}. */
    public INDArray signal(int index) {
        float[] values = new float[StoredBeats.LENGTH];
        stored.copyMillivolts(position(index), values, 0);
        return Nd4j.create(values, new long[] {1, StoredBeats.LENGTH}, DataType.FLOAT);
    }

    /** Returns the label of each beat, {@code [N]}: 1 for a premature ventricular contraction. */
    public int[] labels() {
        return Arrays.stream(positions).map(stored::label).toArray();
    }

    /** Returns the desired outputs of a net, float32 {@code [N, 2]}, one-hot. */
    public INDArray targets() {
        return Targets.oneHot(Heartbeats.FACTS.classNames().size(), labels());
    }

    /** Returns the numbers of the records, one per patient, in order. */
    public List<String> patients() {
        TreeSet<String> all = new TreeSet<>();
        for (int position : positions) {
            all.add(stored.patient(position));
        }
        return List.copyOf(all);
    }

    /** Returns how many of the beats are premature. */
    public int premature() {
        return (int) Arrays.stream(labels()).filter(label -> label == 1).count();
    }

    /** Returns the beats of one class. */
    public BeatSplit only(int label) {
        return new BeatSplit(
                name,
                stored,
                Arrays.stream(positions)
                        .filter(position -> stored.label(position) == label)
                        .toArray());
    }

    /**
     * Draws beats at random, each at most once.
     *
     * @param count how many
     * @param seed the same seed draws the same beats
     * @throws IllegalArgumentException unless {@code 1 <= count <= size()}
     */
    public BeatSplit some(int count, long seed) {
        return shuffled(seed).range(0, count);
    }

    /** Returns the same beats in random order. */
    public BeatSplit shuffled(long seed) {
        int[] order = positions.clone();
        SeededRandom random = new SeededRandom(seed, size());
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.below(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return new BeatSplit(name, stored, order);
    }

    /**
     * Returns these beats and those of another split of the same set, which may have been loaded twice.
     *
     * @throws IllegalArgumentException if the other beats come from another set, such as another stand-in
     */
    public BeatSplit and(BeatSplit other) {
        if (!stored.hasSameBeats(other.stored)) {
            throw new IllegalArgumentException("the " + name + " and the " + other.name
                    + " beats come from two sets (must be of the same set); try two splits of one Heartbeats.load()");
        }
        return new BeatSplit(
                name + " and " + other.name,
                stored,
                IntStream.concat(Arrays.stream(positions), Arrays.stream(other.positions))
                        .toArray());
    }

    @Override
    public BeatSplit first(int count) {
        return range(0, count);
    }

    @Override
    public BeatSplit range(int start, int end) {
        SampleRange part = whole().part(start, end);
        return new BeatSplit(name, stored, Arrays.copyOfRange(positions, part.start(), part.start() + part.size()));
    }

    StoredBeats stored() {
        return stored;
    }

    /** Returns where a beat lies among all of the set. */
    int position(int index) {
        return positions[whole().position(index)];
    }

    private SampleRange whole() {
        return SampleRange.of(Heartbeats.FACTS, name, size());
    }

    @Override
    public String toString() {
        return name + ": " + size() + " beats of patients " + String.join(", ", patients()) + ", " + premature()
                + " premature";
    }
}
