package dev.cella.datasets.text;

import dev.cella.datasets.set.SampleRange;
import dev.cella.datasets.set.Split;
import dev.cella.datasets.set.Targets;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Some of the sentences, also as tensors. Immutable and thread-safe; each call creates new arrays. */
public final class SentenceSplit implements Split<Sentence> {
    private final String name;
    private final List<Sentence> all;
    private final SampleRange range;

    SentenceSplit(String name, List<Sentence> all, SampleRange range) {
        this.name = name;
        this.all = all;
        this.range = range;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return range.size();
    }

    @Override
    public Sentence sample(int index) {
        return all.get(range.position(index));
    }

    @Override
    public SentenceSplit range(int start, int end) {
        return new SentenceSplit(name, all, range.part(start, end));
    }

    /** Returns all sentences one-hot, float32 {@code [N, words of the vocabulary, positions]}: see {@link ClinicalSentences#oneHot}. */
    public INDArray inputs() {
        return Nd4j.stack(0, samples().map(ClinicalSentences::oneHot).toArray(INDArray[]::new));
    }

    /** Returns the desired outputs of a net, float32 {@code [N, 2]}, one-hot. */
    public INDArray targets() {
        return Targets.oneHot(ClinicalSentences.FACTS.classNames().size(), labels());
    }

    /** Returns the label of each sentence, {@code [N]}. */
    public int[] labels() {
        return samples().mapToInt(Sentence::label).toArray();
    }

    @Override
    public String toString() {
        return name + ", " + size() + " sentences";
    }
}
