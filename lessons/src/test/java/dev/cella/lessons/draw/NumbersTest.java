package dev.cella.lessons.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cella.lessons.draw.chart.LabelSpacing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "241, 241",
        "0.18345, 0.183",
        "-1.2, −1.2",
        "2.4e-7, 2.4e−7",
        "1234567, 1.2e6",
        "12.345, 12.3",
        "-0.00001, −1.0e−5",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞",
        "0.5, 0.5",
        "99999.4, 99999"
    })
    void briefNumbersHaveAboutThreeDigits(double value, String written) {
        assertEquals(written, Numbers.brief(value));
    }

    @Test
    void evenNumbersKeepTheirZeros() {
        assertEquals("0.500", Numbers.even(0.5));
        assertEquals("1.20", Numbers.even(1.2));
        assertEquals("NaN", Numbers.even(Double.NaN));
    }

    @Test
    void endsOfARangeHaveAboutTheSameDecimals() {
        assertEquals("0.0392 to 0.769", Numbers.range(0.0392, 0.769));
        assertEquals("0 to 255", Numbers.range(0, 255));
        assertEquals("−1.5 to 255", Numbers.range(-1.5, 255));
        assertEquals("−0.04 to 12.3", Numbers.range(-0.0401, 12.3));
        assertEquals("−1.58 to 3.23", Numbers.range(-1.5802, 3.2302));
    }

    @Test
    void numbersBesideAnAxisKeepAllTheirDigits() {
        assertEquals("0", Numbers.exact(0));
        assertEquals("1200", Numbers.exact(1200));
        assertEquals("−0.25", Numbers.exact(-0.25));
        assertEquals("1000.0001", Numbers.exact(1000.0001));
        assertEquals("2.5e−7", Numbers.exact(2.5e-7));
        assertEquals("−3e9", Numbers.exact(-3e9));
    }

    @Test
    void labelsMoveApartNoFurtherThanNeeded() {
        assertArrayEquals(new double[] {10, 50}, LabelSpacing.apart(new double[] {10, 50}, 15, 0, 100));
        assertArrayEquals(new double[] {10, 25, 40}, LabelSpacing.apart(new double[] {10, 11, 12}, 15, 0, 100));
        assertArrayEquals(new double[] {70, 85, 100}, LabelSpacing.apart(new double[] {98, 99, 100}, 15, 0, 100));
    }

    @Test
    void grayRampIsExactForAllLevels() {
        for (int level = 0; level < 256; level++) {
            assertEquals(level * 0x010101, Colormap.GRAY.rgb(level / 255.0));
        }
    }

    @Test
    void rampsEndWhereTheirScaleEnds() {
        assertEquals(Colormap.SEQUENTIAL.rgb(0), Colormap.SEQUENTIAL.rgb(-3));
        assertEquals(0xFDE725, Colormap.SEQUENTIAL.rgb(1));
        assertEquals(0xF7F7F7, Colormap.DIVERGING.rgb(0.5));
    }

    @Test
    void shortenedTextNeverSplitsACharacter() {
        assertEquals("🫁…", Svg.fit("🫁".repeat(40), Svg.Style.LABEL, 20));
    }
}
