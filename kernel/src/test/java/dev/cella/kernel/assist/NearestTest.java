package dev.cella.kernel.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void mistakesAreCountedWithoutRegardToCase() {
        assertEquals(0, Nearest.distance("string", "String"));
        assertEquals(1, Nearest.distance("lenght", "length"));
        assertEquals(1, Nearest.distance("printn", "println"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(3, Nearest.distance("ca", "abc")); // optimal string alignment: a swapped pair is left alone
    }

    @Test
    void theNearestIsTakenAndOfTwoTheLonger() {
        assertEquals(Optional.of("println"), Nearest.to("printn", List.of("print", "println", "paint")));
        assertEquals(Optional.of("int"), Nearest.to("Int", List.of("hint", "int")));
    }

    @Test
    void whatIsFarIsNotMeant() {
        assertEquals(Optional.empty(), Nearest.to("x", List.of("y", "xs")));
        assertEquals(Optional.empty(), Nearest.to("foobar", List.of("length", "for")));
    }

    @Test
    void capitalsStandForWords() {
        assertTrue(CamelCase.matches("AL", "ArrayList"));
        assertTrue(CamelCase.matches("ArrL", "ArrayList"));
        assertTrue(CamelCase.matches("iE", "isEmpty"));
        assertTrue(CamelCase.matches("arr", "ArrayList"));
        assertFalse(CamelCase.matches("AL", "LinkedList"));
        assertFalse(CamelCase.matches("ArLs", "ArrayList"));
    }

    @Test
    void questionsAreToldFromJava() {
        assertEquals(Optional.of(new HelpQuery("Math.max")), HelpQuery.in("?Math.max"));
        assertEquals(Optional.of(new HelpQuery("Math.max")), HelpQuery.in(" Math.max? \n"));
        assertEquals(Optional.of(new HelpQuery("names")), HelpQuery.in("names??"));
        assertEquals(Optional.empty(), HelpQuery.in("a ? b : c"));
        assertEquals(Optional.empty(), HelpQuery.in("List<?> l = null;"));
        assertEquals(Optional.empty(), HelpQuery.in("\"why?\""));
    }
}
