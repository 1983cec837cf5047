/**
 * Made sentences that report a finding or rule it out, to try convolutions along words.
 *
 * <p>Why it exists: real reports are private, and their language is too rich for a first look. Here a grammar of a few lines
 * draws sentences from 16 words, in which pairs of neighboring words decide and single words do not.
 *
 * <p>Reading order: {@link dev.cella.datasets.text.ClinicalSentences}, {@link dev.cella.datasets.text.SentenceSplit},
 * {@link dev.cella.datasets.text.Sentence}; {@code SentenceGrammar} is the grammar.
 *
 * <pre>{@code
 * var text = ClinicalSentences.load();
 * text.train().sample(0);                        // no change , nodule seen
 * var x = text.train().inputs();                 // float32 [800, 16, 8]: a channel per word, a column per position
 * var y = text.train().targets();                // float32 [800, 2]
 * }</pre>
 */
package dev.cella.datasets.text;
