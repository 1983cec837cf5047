package dev.cella.datasets.text;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws sentences: a beginning that says nothing about the finding, the statement itself, and perhaps a place.
 *
 * <p>The beginnings contain "no" and "not" as often as the statements do. So a single word decides little, and two
 * neighboring words decide everything: "no change , nodule seen" reports a nodule, "change , no nodule seen" rules it out.
 */
final class SentenceGrammar {
    private static final List<String> FINDINGS = List.of("nodule", "effusion", "fracture", "edema");
    private static final List<String> PLACES = List.of("", "", "left", "right");

    /** What a sentence can begin with, whatever it says about the finding. */
    private static final List<String> BEGINNINGS =
            List.of("", "today", "change ,", "no change ,", "not new ,", "new ,");

    /** Statements that rule a finding out, and those that report it; # is the finding. */
    private static final List<List<String>> STATEMENTS = List.of(
            List.of("no #", "no # seen", "# not seen", "# excluded", "no evidence of #"),
            List.of("#", "# seen", "# seen", "# not excluded", "evidence of #"));

    /** All words that can occur, in the order of the channels. */
    static final List<String> VOCABULARY = List.of(
            "no",
            "not",
            "seen",
            "excluded",
            "evidence",
            "of",
            "change",
            "new",
            "today",
            ",",
            "nodule",
            "effusion",
            "fracture",
            "edema",
            "left",
            "right");

    /** The length of the longest sentence. */
    static final int LONGEST = 8;

    private final SeededRandom random;

    SentenceGrammar(SeededRandom random) {
        this.random = random;
    }

    /** Draws sentences, each label as often as the other, in random order. */
    List<Sentence> draw(int count) {
        List<Sentence> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = random.below(2);
            String text =
                    one(BEGINNINGS) + " " + one(STATEMENTS.get(label)).replace("#", one(FINDINGS)) + " " + one(PLACES);
            drawn.add(new Sentence(OneHot.words(text), label));
        }
        return drawn;
    }

    private String one(List<String> of) {
        return of.get(random.below(of.size()));
    }
}
