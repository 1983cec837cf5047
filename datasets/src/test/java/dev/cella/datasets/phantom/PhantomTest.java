package dev.cella.datasets.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
    void the_same_seed_generates_the_same_bytes(String name) throws IOException, NoSuchAlgorithmException {
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
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(known.getProperty(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_larger_image_shows_the_same_scene(String name) {
        var small = Phantom.of(name).batch(1, 0, 6);
        var large = Phantom.of(name).withEdge(2 * Canvas.EDGE).batch(1, 0, 6);
        for (int i = 0; i < 6; i++) {
            assertThat(mean(large.pixels(i, 1)))
                    .as("mean intensity of sample " + i)
                    .isCloseTo(mean(small.pixels(i, 1)), within(12.0));
        }
    }

    private static double mean(byte[] pixels) {
        return IntStream.range(0, pixels.length)
                .map(i -> pixels[i] & 0xff)
                .average()
                .orElseThrow();
    }

    @Test
    void a_part_of_a_batch_is_painted_as_in_the_whole() {
        var batch = Phantom.of("pathmnist").batch(1, 0, 6);
        var whole = batch.pixels();
        int length = whole.length / 6;
        assertThat(batch.pixels(2, 3)).isEqualTo(Arrays.copyOfRange(whole, 2 * length, 5 * length));
    }

    @Test
    void classes_come_in_their_shares() {
        var labels = Labels.classes(1, 2, 7).draw(1000, new SeededRandom(5));
        assertThat(counts(labels, 3)).isEqualTo(new int[] {100, 200, 700});
    }

    @Test
    void each_class_comes_at_least_once() {
        var labels = Labels.classes(1000, 1, 1).draw(20, new SeededRandom(5));
        assertThat(counts(labels, 3)).isEqualTo(new int[] {18, 1, 1});
    }

    @Test
    void findings_come_independently() {
        var drawn = Labels.findings(500, 250).draw(4000, new SeededRandom(5));
        assertThat(Arrays.stream(drawn).filter(bits -> (bits & 1) == 1).count() / 4000.0)
                .isCloseTo(0.5, within(0.03));
        assertThat(Arrays.stream(drawn).filter(bits -> bits == 3).count() / 4000.0)
                .isCloseTo(0.125, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(strings = {"adrenalmnist3d", "vesselmnist3d"})
    void cut_out_forms_are_black_and_white(String name) {
        for (byte value : Phantom.of(name).batch(1, 0, 20).pixels()) {
            assertThat(value == 0 || value == (byte) 255).isTrue();
        }
    }

    @Test
    void random_numbers_are_uniform_and_normal() {
        var random = new SeededRandom(11);
        assertThat(IntStream.range(0, 20_000)
                        .mapToDouble(i -> random.unit())
                        .average()
                        .orElse(0))
                .isCloseTo(0.5, within(0.01));
        var normal =
                IntStream.range(0, 20_000).mapToDouble(i -> random.normal(3, 2)).summaryStatistics();
        assertThat(normal.getAverage()).isCloseTo(3, within(0.05));
    }

    @Test
    void a_shape_is_negative_inside_and_measures_pixels_outside() {
        assertThat(Shape.disc(10, 10, 2).at(10, 10, 0)).isEqualTo(-2);
        assertThat(Shape.disc(10, 10, 2).at(15, 10, 0)).isEqualTo(3);
        assertThat(Shape.tube(0, 0, 0, 10, 0, 0, 1).at(5, 2, 0)).isEqualTo(1);
        assertThat(Shape.ball(0, 0, 0, 1).grown(1).at(0, 0, 4)).isEqualTo(2);
    }

    @Test
    void no_phantom_stands_in_for_an_unknown_set() {
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> Phantom.of("brainmnist"))
                .actual();
        assertThat(refusal.getMessage())
                .startsWith("no phantom stands in for \"brainmnist\"; there is one for each of path");
    }

    private static int[] counts(int[] labels, int classes) {
        var counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }
}
