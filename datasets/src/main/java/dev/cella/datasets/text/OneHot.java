package dev.cella.datasets.text;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Words as numbers: a channel per word of a vocabulary, and a 1 where the word stands. */
public final class OneHot {
    private OneHot() {}

    /**
     * Returns a text one-hot, float32 {@code [words of the vocabulary, words of the text]}.
     *
     * @param text words of the vocabulary, with spaces between them, also before a comma
     * @throws IllegalArgumentException if a word is not in the vocabulary
     */
    public static INDArray oneHot(List<String> vocabulary, String text) {
        List<String> words = words(text);
        return oneHot(vocabulary, words, words.size());
    }

    /** Returns words one-hot; the columns behind the last word are 0. */
    static INDArray oneHot(List<String> vocabulary, List<String> words, int positions) {
        INDArray result = Nd4j.zeros(DataType.FLOAT, vocabulary.size(), positions);
        for (int t = 0; t < words.size(); t++) {
            int channel = vocabulary.indexOf(words.get(t));
            if (channel < 0) {
                throw new IllegalArgumentException("\"" + words.get(t) + "\" is not in the vocabulary (must be one of "
                        + String.join(" ", vocabulary) + "); try another word");
            }
            result.putScalar(channel, t, 1);
        }
        return result;
    }

    /** Splits a text at its spaces. */
    static List<String> words(String text) {
        return List.of(text.strip().split(" +", -1));
    }
}
