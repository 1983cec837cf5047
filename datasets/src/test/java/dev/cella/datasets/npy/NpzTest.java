package dev.cella.datasets.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What NumPy wrote (see make.py beside the files) is what is read, number by number. */
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
    void typeAndShapeAreNumPys(Expected expected) throws IOException {
        var header = read(expected).header();
        assertEquals(expected.type(), header.type().toString());
        assertEquals(expected.shape(), header.shape());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void float32ValuesAreNumPysToTheLastBit(Expected expected) throws IOException {
        var array = read(expected).floats();
        assertEquals(DataType.FLOAT, array.dataType());
        assertEquals(expected.shape(), Arrays.stream(array.shape()).boxed().toList());
        var floats = array.isEmpty() ? new float[0] : array.ravel().toFloatVector();
        var bits = new String[floats.length];
        Arrays.setAll(bits, i -> String.format(Locale.ROOT, "%08x", Float.floatToRawIntBits(floats[i])));
        assertEquals(expected.floatBits(), List.of(bits));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void integersAreExactAsLongsAndAsIntsUnlessTheyDoNotFit(Expected expected) throws IOException {
        var array = read(expected);
        if (!array.header().type().isInteger()) {
            assertTrue(
                    assertThrows(IOException.class, array::longs).getMessage().contains("try doubles()"));
        } else if (expected.array().startsWith("u8")) {
            var refusal = assertThrows(IOException.class, array::longs).getMessage();
            assertTrue(refusal.contains("18446744073709551615 is 2^63 or more"), refusal);
        } else {
            var longs = expected.values().stream().mapToLong(Long::parseLong).toArray();
            assertArrayEquals(longs, array.longs());
            if (Arrays.stream(longs).allMatch(value -> value == (int) value)) {
                assertArrayEquals(
                        Arrays.stream(longs).mapToInt(Math::toIntExact).toArray(), array.ints());
            } else {
                assertTrue(assertThrows(IOException.class, array::ints)
                        .getMessage()
                        .contains("try longs()"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void floatsAreExactAsDoubles(Expected expected) throws IOException {
        var array = read(expected);
        if (array.header().type().isInteger() && array.header().type().size() == 8) {
            assertTrue(
                    assertThrows(IOException.class, array::doubles).getMessage().contains("; try "));
        } else {
            var doubles = expected.values().stream()
                    .map(value -> value.replace("inf", "Infinity"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertArrayEquals(doubles, array.doubles());
        }
    }

    @Test
    void storedMembersGiveTheirBytes() throws IOException {
        var npz = Npz.open(resource("stored.npz"));
        assertEquals(Set.of("images", "labels"), npz.names());
        assertArrayEquals(new byte[] {1, 0}, npz.array("labels").bytes());
        assertEquals(31, npz.array("images").bytes()[31]);
    }

    @Test
    void a64BitDirectoryIsRead() throws IOException {
        var labels = Npz.open(resource("zip64.npz")).array("labels").longs();
        assertEquals(60, labels.length);
        assertEquals(59, labels[59]);
    }

    @Test
    void aMissingArrayIsToldWithThoseThatAreThere() throws IOException {
        var npz = Npz.open(resource("stored.npz"));
        var refusal = assertThrows(IOException.class, () -> npz.array("train_images"));
        assertTrue(refusal.getMessage().endsWith("has no array \"train_images\"; it has images, labels"));
    }

    @Test
    void aChangedByteIsFoundByTheMembersChecksum(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(resource("stored.npz"));
        bytes[200] ^= 1; // among the pixels of the first member
        var damaged = Files.write(folder.resolve("damaged.npz"), bytes);
        var refusal = assertThrows(
                IOException.class, () -> Npz.open(damaged).array("images").bytes());
        assertTrue(refusal.getMessage().contains("checksum"), refusal.getMessage());
    }

    @Test
    void aFileThatIsNoArchiveIsRefused(@TempDir Path folder) throws IOException {
        var bytes = Files.readAllBytes(resource("stored.npz"));
        var half = Files.write(folder.resolve("half.npz"), Arrays.copyOf(bytes, bytes.length / 2));
        var refusal = assertThrows(IOException.class, () -> Npz.open(half));
        assertTrue(refusal.getMessage().contains("half.npz: this is not an npz archive"), refusal.getMessage());
    }
}
