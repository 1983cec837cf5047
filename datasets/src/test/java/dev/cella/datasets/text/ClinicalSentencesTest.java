package dev.cella.datasets.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClinicalSentencesTest {
    private static final ClinicalSentences TEXT = ClinicalSentences.generate(1);

    @Test
    void the_same_seed_gives_the_same_sentences() {
        assertThat(ClinicalSentences.generate(1).train().samples().toList())
                .isEqualTo(TEXT.train().samples().toList());
        assertThat(ClinicalSentences.generate(2).train().samples().toList())
                .isNotEqualTo(TEXT.train().samples().toList());
    }

    @Test
    void every_sentence_is_one_hot_over_the_vocabulary() {
        var inputs = TEXT.train().inputs();
        assertThat(inputs.shape())
                .containsExactly(800, ClinicalSentences.vocabulary().size(), 8);
        for (int i = 0; i < 20; i++) {
            Sentence sentence = TEXT.train().sample(i);
            assertThat(inputs.slice(i).sumNumber().intValue())
                    .isEqualTo(sentence.words().size());
            int first = ClinicalSentences.vocabulary().indexOf(sentence.words().get(0));
            assertThat(inputs.getDouble(i, first, 0)).isEqualTo(1);
        }
    }

    @Test
    void both_intents_are_about_equally_frequent() {
        double share = Arrays.stream(TEXT.train().labels()).average().orElseThrow();
        assertThat(share).isCloseTo(0.5, within(0.06));
        assertThat(TEXT.train().targets().getColumn(1).meanNumber().doubleValue())
                .isCloseTo(share, within(1e-6));
    }

    @Test
    void no_and_not_occur_under_both_labels() {
        for (String word : List.of("no", "not", "seen", "excluded", "evidence")) {
            for (int label = 0; label < 2; label++) {
                int wanted = label;
                assertThat(TEXT.train().samples().filter(s -> s.label() == wanted))
                        .as(word + " " + label)
                        .anyMatch(sentence -> sentence.words().contains(word));
            }
        }
    }

    @Test
    void unknown_words_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicalSentences.oneHot(ClinicalSentences.sentence("perhaps a nodule")))
                .withMessageContaining("\"perhaps\" is not in the vocabulary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClinicalSentences.oneHot(ClinicalSentences.sentence("no no no no no no no no no")))
                .withMessageContaining("must be <= 8");
    }

    @Test
    void the_table_has_a_row_per_sentence() {
        assertThat(TEXT.labels().rowCount()).isEqualTo(TEXT.size());
        assertThat(TEXT.train().range(3, 5).sample(0)).isEqualTo(TEXT.train().sample(3));
        assertThat(TEXT.toString()).contains("generated from seed 1");
    }
}
