package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void arraysAreWrittenOut() {
        assertEquals("[[1, 2], [3]]", PlainText.of(new int[][] {{1, 2}, {3}}));
        assertEquals("[]", PlainText.of(new double[0]));
    }

    @Test
    void collectionsAndMapsAreWrittenOutWithTheArraysInThem() {
        assertEquals("[[1], null]", PlainText.of(Arrays.asList(new int[] {1}, null)));
        assertEquals("{a=[true]}", PlainText.of(Map.of("a", new boolean[] {true})));
    }

    @Test
    void longSequencesAreCutWithACount() {
        String text = PlainText.of(Collections.nCopies(101, 7));
        assertTrue(text.endsWith("7, … 101 in all]"), text);
        assertEquals(100, text.chars().filter(c -> c == '7').count());
    }

    @Test
    void longTextIsCutWithACount() {
        String text = PlainText.of("x".repeat(30_000));
        assertTrue(text.endsWith("x… 30000 characters in all"));
        assertTrue(text.length() < 21_000);
    }

    @Test
    void aListThatContainsItselfEnds() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertTrue(PlainText.of(list).contains("1 in all"));
    }

    @Test
    void anElementThatFailsDoesNotHideTheOthers() {
        Object shy = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no");
            }
        };
        String text = PlainText.of(List.of(1, shy, 2));
        assertTrue(text.startsWith("[1, ") && text.endsWith(", 2]"), text);
        assertTrue(text.contains("IllegalStateException"));
    }

    @Test
    void namesThatJShellMadeUpAreTakenOut() {
        assertEquals("Own@1f", PlainText.withoutShellNames("REPL.$JShell$24B$Own@1f"));
        assertEquals("\"s\" is null", PlainText.withoutShellNames("\"REPL.$JShell$27.s\" is null"));
    }
}
