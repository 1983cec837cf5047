package dev.cella.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.phantom.canvas.Canvas;
import dev.cella.datasets.phantom.canvas.SeededRandom;
import dev.cella.datasets.phantom.canvas.Shape;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhantomTest {

    static Stream<String> names() {
        return Phantoms.ALL.keySet().stream();
    }

    /**
     * The same seed generates the same bytes on every machine and every version of Java. If you change a painter on
     * purpose, copy its new checksum from this test's message to checksums.properties.
     */
    @ParameterizedTest
    @MethodSource("names")
    void theSameSeedGeneratesTheSameBytes(String name) throws IOException, NoSuchAlgorithmException {
        var known = new Properties();
        try (var sums = PhantomTest.class.getResourceAsStream("checksums.properties")) {
            known.load(sums);
        }
        var batch = Phantom.of(name).batch(1, 0, 30);
        var digest = MessageDigest.getInstance("MD5");
        for (int label : batch.labels()) {
            digest.update((byte) label);
        }
        digest.update(batch.pixels());
        assertEquals(known.getProperty(name), HexFormat.of().formatHex(digest.digest()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLargerImageShowsTheSameScene(String name) {
        var small = Phantom.of(name).batch(1, 0, 6);
        var large = Phantom.of(name).withEdge(2 * Canvas.EDGE).batch(1, 0, 6);
        for (int i = 0; i < 6; i++) {
            assertEquals(mean(small.pixels(i, 1)), mean(large.pixels(i, 1)), 12, "mean intensity of sample " + i);
        }
    }

    private static double mean(byte[] pixels) {
        return IntStream.range(0, pixels.length)
                .map(i -> pixels[i] & 0xff)
                .average()
                .orElseThrow();
    }

    @Test
    void aPartOfABatchIsPaintedAsInTheWhole() {
        var batch = Phantom.of("pathmnist").batch(1, 0, 6);
        var whole = batch.pixels();
        int length = whole.length / 6;
        assertArrayEquals(Arrays.copyOfRange(whole, 2 * length, 5 * length), batch.pixels(2, 3));
    }

    @Test
    void classesComeInTheirShares() {
        var labels = Labels.classes(1, 2, 7).draw(1000, new SeededRandom(5));
        assertArrayEquals(new int[] {100, 200, 700}, counts(labels, 3));
    }

    @Test
    void eachClassComesAtLeastOnce() {
        var labels = Labels.classes(1000, 1, 1).draw(20, new SeededRandom(5));
        assertArrayEquals(new int[] {18, 1, 1}, counts(labels, 3));
    }

    @Test
    void findingsComeIndependently() {
        var drawn = Labels.findings(500, 250).draw(4000, new SeededRandom(5));
        assertEquals(0.5, Arrays.stream(drawn).filter(bits -> (bits & 1) == 1).count() / 4000.0, 0.03);
        assertEquals(0.125, Arrays.stream(drawn).filter(bits -> bits == 3).count() / 4000.0, 0.03);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adrenalmnist3d", "vesselmnist3d"})
    void cutOutFormsAreBlackAndWhite(String name) {
        for (byte value : Phantom.of(name).batch(1, 0, 20).pixels()) {
            assertTrue(value == 0 || value == (byte) 255);
        }
    }

    @Test
    void randomNumbersAreUniformAndNormal() {
        var random = new SeededRandom(11);
        assertEquals(
                0.5,
                IntStream.range(0, 20_000)
                        .mapToDouble(i -> random.unit())
                        .average()
                        .orElse(0),
                0.01);
        var normal =
                IntStream.range(0, 20_000).mapToDouble(i -> random.normal(3, 2)).summaryStatistics();
        assertEquals(3, normal.getAverage(), 0.05);
    }

    @Test
    void aShapeIsNegativeInsideAndMeasuresPixelsOutside() {
        assertEquals(-2, Shape.disc(10, 10, 2).at(10, 10, 0));
        assertEquals(3, Shape.disc(10, 10, 2).at(15, 10, 0));
        assertEquals(1, Shape.tube(0, 0, 0, 10, 0, 0, 1).at(5, 2, 0));
        assertEquals(2, Shape.ball(0, 0, 0, 1).grown(1).at(0, 0, 4));
    }

    @Test
    void noPhantomStandsInForAnUnknownSet() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Phantom.of("brainmnist"));
        assertTrue(refusal.getMessage()
                .startsWith("no phantom stands in for \"brainmnist\"; there is one for each of path"));
    }

    private static int[] counts(int[] labels, int classes) {
        var counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }
}
