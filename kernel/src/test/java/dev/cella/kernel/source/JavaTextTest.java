package dev.cella.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void comments_and_space_come_before_the_first_token() {
        assertThat(JavaText.firstToken(" // c\n /* d */\n\nx", 0)).isEqualTo(16);
        assertThat(JavaText.firstToken("// c", 0)).isEqualTo(4);
        assertThat(JavaText.firstToken("/* open", 0)).isEqualTo(7);
    }

    @Test
    void the_last_visible_character_is_not_in_a_comment() {
        assertThat(JavaText.lastVisible("x = 1; // no")).isEqualTo(';');
        assertThat(JavaText.lastVisible("x /* ; */")).isEqualTo('x');
        assertThat(JavaText.lastVisible("\"// ;\"")).isEqualTo('"');
        assertThat(JavaText.lastVisible(" // only this")).isEqualTo('\0');
    }

    @Test
    void brackets_in_text_are_not_open() {
        assertThat(List.copyOf(JavaText.openBrackets("{ \"(\" ("))).isEqualTo(List.of(6, 0));
        assertThat(List.copyOf(JavaText.openBrackets("f(1, \"\\\"(\", '\\'', '{') // {")))
                .isEqualTo(List.of());
        assertThat(List.copyOf(JavaText.openBrackets("{ \"\"\"\n ( \" ( \n\"\"\"")))
                .isEqualTo(List.of(0));
    }

    @Test
    void without_comments_and_text_the_code_keeps_its_positions() {
        String text = "a = \"// \\\" b\"; // c\nd /* e\nf */ '\"' g \"\"\"\n h\"i\"\"\" j";
        String bare = JavaText.withoutComments(text);
        assertThat(bare.replaceAll("[ \n]+", " ")).isEqualTo("a = ; d g j");
        assertThat(bare).hasSameSizeAs(text);
        assertThat(bare.lines().count()).isEqualTo(text.lines().count());
    }
}
