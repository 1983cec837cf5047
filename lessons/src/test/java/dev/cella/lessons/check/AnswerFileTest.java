package dev.cella.lessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFileTest {
    @Test
    void sections_become_a_reference_and_wrong_answers_with_their_hints() {
        AnswerFile file = AnswerFile.parse("""
                // reference
                int twice(int x) {
                    return 2 * x; // no section
                }

                // wrong: once
                // expect: Forgot to double
                // expect in a cell: Look at line 2.
                // expect: It is too small.
                int twice(int x) {
                    return x;
                }

                // wrong: no-hint
                int twice(int x) {
                    return 7;
                }
                """);
        assertThat(file.reference()).isEqualTo("int twice(int x) {\n    return 2 * x; // no section\n}");
        assertThat(file.wrong())
                .containsExactly(
                        new AnswerFile.Wrong(
                                "once",
                                List.of("Forgot to double", "It is too small."),
                                "int twice(int x) {\n    return x;\n}"),
                        new AnswerFile.Wrong("no-hint", List.of(), "int twice(int x) {\n    return 7;\n}"));
    }
}
