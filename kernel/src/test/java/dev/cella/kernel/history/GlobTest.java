package dev.cella.kernel.history;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_whole_text_must_fit(String pattern, String text, boolean fits) {
        assertThat(Glob.fits(pattern, text)).isEqualTo(fits);
    }

    @Test
    void a_pattern_of_many_stars_ends() {
        assertThat(Glob.fits("*a".repeat(200) + "b", "a".repeat(50_000))).isFalse();
    }
}
