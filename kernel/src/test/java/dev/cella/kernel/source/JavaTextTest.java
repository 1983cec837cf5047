package dev.cella.kernel.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaTextTest {
    @Test
    void commentsAndSpaceComeBeforeTheFirstToken() {
        assertEquals(16, JavaText.firstToken(" // c\n /* d */\n\nx", 0));
        assertEquals(4, JavaText.firstToken("// c", 0));
        assertEquals(7, JavaText.firstToken("/* open", 0));
    }

    @Test
    void theLastVisibleCharacterIsNotInAComment() {
        assertEquals(';', JavaText.lastVisible("x = 1; // no"));
        assertEquals('x', JavaText.lastVisible("x /* ; */"));
        assertEquals('"', JavaText.lastVisible("\"// ;\""));
        assertEquals(0, JavaText.lastVisible(" // only this"));
    }

    @Test
    void bracketsInTextAreNotOpen() {
        assertEquals(List.of(6, 0), List.copyOf(JavaText.openBrackets("{ \"(\" (")));
        assertEquals(List.of(), List.copyOf(JavaText.openBrackets("f(1, \"\\\"(\", '\\'', '{') // {")));
        assertEquals(List.of(0), List.copyOf(JavaText.openBrackets("{ \"\"\"\n ( \" ( \n\"\"\"")));
    }
}
