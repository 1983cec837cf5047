package dev.cella.lessons.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.lessons.draw.chart.LabelSpacing;
import dev.cella.lessons.draw.chart.Ticks;
import java.util.List;
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
    void marksOfAnAxisAreRoundAndInside() {
        assertEquals(
                List.of(0.0, 50.0, 100.0, 150.0, 200.0, 250.0),
                Ticks.within(0, 256, 6).marks());
        Ticks ticks = Ticks.within(-1.58, 3.23, 5);
        assertEquals(List.of(-1.0, 0.0, 1.0, 2.0, 3.0), ticks.marks());
        assertEquals("−1", ticks.label().apply(-1));
    }

    @Test
    void axisAroundValuesEndsOnRoundOnes() {
        Ticks ticks = Ticks.around(0, 0.037, 4);
        assertEquals(0, ticks.least());
        assertEquals(0.04, ticks.greatest(), 1e-12);
        assertEquals("0.02", ticks.label().apply(0.02));
    }

    @Test
    void logarithmicAxisHasEqualStepsForEqualRatios() {
        Ticks ticks = Ticks.decades(0.2, 90);
        assertEquals(ticks.place(10) - ticks.place(1), ticks.place(1) - ticks.place(0.1), 1e-12);
        assertTrue(ticks.marks().containsAll(List.of(1.0, 10.0)));
        assertTrue(Double.isNaN(ticks.place(0)));
        assertTrue(ticks.place(0.2) > 0 && ticks.place(90) < 1);
    }

    @Test
    void axisOfOneValueStillHasRoom() {
        assertTrue(Ticks.around(3, 3, 4).greatest() > 3);
        assertTrue(Ticks.decades(0.5, 0.5).greatest() > Ticks.decades(0.5, 0.5).least());
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
    void forbiddenCharactersOfXmlAreReplaced() {
        assertEquals("a\uFFFDb &lt;&amp;&gt; 🫁", Svg.escape("a\u0000b <&> 🫁"));
    }

    @Test
    void shortenedTextNeverSplitsACharacter() {
        assertEquals("🫁…", Svg.fit("🫁".repeat(40), Svg.Style.LABEL, 20));
    }
}
