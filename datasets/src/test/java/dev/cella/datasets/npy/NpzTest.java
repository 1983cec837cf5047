package dev.cella.datasets.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;

/** Files written by NumPy (see make.py beside them) are read number by number. */
class NpzTest {

    static Path resource(String name) {
        try {
            return Path.of(NpzTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    record Expected(String array, String type, List<Long> shape, List<String> values, List<String> floatBits) {
        static Expected parse(String line) {
            var cells = line.split("\t", -1);
            return new Expected(
                    cells[0],
                    cells[1],
                    words(cells[2]).stream().map(Long::valueOf).toList(),
                    words(cells[3]),
                    words(cells[4]));
        }

        private static List<String> words(String cell) {
            return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
        }

        @Override
        public String toString() {
            return array;
        }
    }

    static Stream<Expected> expected() throws IOException {
        return Files.readAllLines(resource("expected.tsv")).stream().map(Expected::parse);
    }

    private static Npy read(Expected expected) throws IOException {
        return Npz.open(resource("deflated.npz")).array(expected.array());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void type_and_shape_are_num_pys(Expected expected) throws IOException {
        var header = read(expected).header();
        assertThat(header.type().toString()).isEqualTo(expected.type());
        assertThat(header.shape()).isEqualTo(expected.shape());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void float32_values_are_num_pys_to_the_last_bit(Expected expected) throws IOException {
        var array = read(expected).floats();
        assertThat(array.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(Arrays.stream(array.shape()).boxed().toList()).isEqualTo(expected.shape());
        var floats = array.isEmpty() ? new float[0] : array.ravel().toFloatVector();
        var bits = new String[floats.length];
        Arrays.setAll(bits, i -> String.format(Locale.ROOT, "%08x", Float.floatToRawIntBits(floats[i])));
        assertThat(List.of(bits)).isEqualTo(expected.floatBits());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void integers_are_exact_as_longs_and_as_ints_unless_they_do_not_fit(Expected expected) throws IOException {
        var array = read(expected);
        if (!array.header().type().isInteger()) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(array::longs)
                    .withMessageContaining("try doubles()");
        } else if (expected.array().startsWith("u8")) {
            var refusal = assertThatExceptionOfType(IOException.class)
                    .isThrownBy(array::longs)
                    .actual()
                    .getMessage();
            assertThat(refusal).contains("18446744073709551615 is 2^63 or more");
        } else {
            var longs = expected.values().stream().mapToLong(Long::parseLong).toArray();
            assertThat(array.longs()).isEqualTo(longs);
            if (Arrays.stream(longs).allMatch(value -> value == (int) value)) {
                assertThat(array.ints())
                        .isEqualTo(
                                Arrays.stream(longs).mapToInt(Math::toIntExact).toArray());
            } else {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(array::ints)
                        .withMessageContaining("try longs()");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void floats_are_exact_as_doubles(Expected expected) throws IOException {
        var array = read(expected);
        if (array.header().type().isInteger() && array.header().type().size() == 8) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(array::doubles)
                    .withMessageContaining("; try ");
        } else {
            var doubles = expected.values().stream()
                    .map(value -> value.replace("inf", "Infinity"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(array.doubles()).isEqualTo(doubles);
        }
    }

    @Test
    void stored_members_give_their_bytes() throws IOException {
        var npz = Npz.open(resource("stored.npz"));
        assertThat(npz.names()).isEqualTo(Set.of("images", "labels"));
        assertThat(npz.array("labels").bytes()).isEqualTo(new byte[] {1, 0});
        assertThat(npz.array("images").bytes()[31]).isEqualTo((byte) 31);
    }

    @Test
    void a64_bit_directory_is_read() throws IOException {
        var labels = Npz.open(resource("zip64.npz")).array("labels").longs();
        assertThat(labels.length).isEqualTo(60);
        assertThat(labels[59]).isEqualTo(59);
    }

    @Test
    void a_missing_array_is_told_with_those_that_are_there() throws IOException {
        var npz = Npz.open(resource("stored.npz"));
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> npz.array("train_images"))
                .actual();
        assertThat(refusal.getMessage()).endsWith("has no array \"train_images\"; it has images, labels");
    }

    @Test
    void a_changed_byte_is_found_by_the_members_checksum(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(resource("stored.npz"));
        bytes[200] ^= 1; // among the pixels of the first member
        var damaged = Files.write(folder.resolve("damaged.npz"), bytes);
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npz.open(damaged).array("images").bytes())
                .actual();
        assertThat(refusal.getMessage()).contains("checksum");
    }

    @Test
    void a_file_that_is_no_archive_is_refused(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(resource("stored.npz"));
        var half = Files.write(folder.resolve("half.npz"), Arrays.copyOf(bytes, bytes.length / 2));
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npz.open(half))
                .actual();
        assertThat(refusal.getMessage()).contains("half.npz: this is not an npz archive");
    }
}
