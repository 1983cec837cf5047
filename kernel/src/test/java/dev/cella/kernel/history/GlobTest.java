package dev.cella.kernel.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "abc,abc,true",
                "abc,abcd,false",
                "a?c,abc,true",
                "a?c,ac,false",
                "*,anything,true",
                "a*,a,true",
                "*c,abcabc,true",
                "*b*b*,abab,true",
                "*b*b*,ab,false",
                "a.c,abc,false",
                "**a**,bab,true",
                "[a],[a],true",
            })
    void theWholeTextMustFit(String pattern, String text, boolean fits) {
        assertEquals(fits, Glob.fits(pattern, text));
    }

    @Test
    void aPatternOfManyStarsEnds() {
        assertFalse(Glob.fits("*a".repeat(200) + "b", "a".repeat(50_000)));
    }
}
