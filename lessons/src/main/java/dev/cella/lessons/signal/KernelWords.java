package dev.cella.lessons.signal;

import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Kernels over one-hot words, read as words: the weight of a word at a position of the kernel is what the word adds to the sum
 * if it stands there.
 *
 * @param filters {@code [F, words, k]}
 * @param biases one per filter, {@code [F]}
 * @param vocabulary one word per channel
 */
public record KernelWords(INDArray filters, INDArray biases, List<String> vocabulary) {

    /** @throws IllegalArgumentException if the filters have another number of channels than there are words */
    public KernelWords {
        vocabulary = List.copyOf(vocabulary);
        if (filters.rank() != 3 || filters.size(1) != vocabulary.size()) {
            throw new IllegalArgumentException("filters " + Arrays.toString(filters.shape()) + " do not read "
                    + vocabulary.size() + " words (must be [F, " + vocabulary.size()
                    + ", k]); try the filters of the first layer");
        }
    }

    /** Returns how many filters there are. */
    public int size() {
        return (int) filters.size(0);
    }

    /**
     * Returns the words with the largest weights, largest first.
     *
     * @param filter from 0
     * @param position in the kernel, from 0
     * @param count how many words
     */
    public List<String> strongest(int filter, int position, int count) {
        double[] weights = new double[vocabulary.size()];
        Arrays.setAll(weights, word -> filters.getDouble(filter, word, position));
        Comparator<Integer> byWeight = Comparator.comparingDouble(word -> -weights[word]);
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted(byWeight)
                .limit(count)
                .map(vocabulary::get)
                .toList();
    }

    /** Returns a table with one row per filter, and for each position the two words with the largest weights. */
    public Table table() {
        Table table = Table.create("words with the largest weights");
        IntColumn numbers = IntColumn.create("filter");
        IntStream.range(0, size()).forEach(numbers::append);
        table.addColumns(numbers);
        for (int position = 0; position < filters.size(2); position++) {
            StringColumn words = StringColumn.create("position " + position);
            for (int filter = 0; filter < size(); filter++) {
                words.append(String.join(", ", strongest(filter, position, 2)));
            }
            table.addColumns(words);
        }
        return table;
    }

    /**
     * Returns where each filter fires in a sentence: its largest sum after ReLU, and the words under the kernel there.
     *
     * @param words of the sentence
     * @param oneHot the sentence, {@code [words, positions]}
     */
    public Table fired(List<String> words, INDArray oneHot) {
        IntColumn number = IntColumn.create("filter");
        StringColumn under = StringColumn.create("fires at");
        DoubleColumn value = DoubleColumn.create("with");
        for (int filter = 0; filter < size(); filter++) {
            double[] map = sums(filter, oneHot);
            int best = IntStream.range(0, map.length).reduce(0, (one, other) -> map[other] > map[one] ? other : one);
            number.append(filter);
            under.append(map[best] > 0 ? under(words, best) : "nothing");
            value.append(Math.round(1000 * Math.max(0, map[best])) / 1000.0);
        }
        return Table.create("\"" + String.join(" ", words) + "\"", number, under, value);
    }

    /** Computes the sums of a filter at all positions, with its bias. */
    private double[] sums(int filter, INDArray oneHot) {
        double[] map =
                SequenceConvolution.slide(JavaArrays.matrix(oneHot), JavaArrays.matrix(filters.slice(filter)), 1);
        double bias = biases.getDouble(filter);
        return Arrays.stream(map).map(sum -> sum + bias).toArray();
    }

    private String under(List<String> words, int start) {
        List<String> found = new ArrayList<>();
        for (int i = start; i < start + filters.size(2); i++) {
            found.add(i < words.size() ? words.get(i) : "–");
        }
        return String.join(" ", found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d filters over %d words, %d positions each", size(), vocabulary.size(), filters.size(2));
    }
}
