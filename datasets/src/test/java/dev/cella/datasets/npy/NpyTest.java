package dev.cella.datasets.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header versions, and headers that lie. A lying header is refused on opening, before anything has been allocated. */
class NpyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void each_header_version_is_read(int version) throws IOException {
        var array = Npy.open(NpzTest.resource("version" + version + ".npy"));
        assertThat(array.doubles()).isEqualTo(new double[] {1.5, -2});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "object.npy  ! the array holds Python objects (element type '|O'), but only plain numbers",
                "record.npy  ! the array holds records, but only plain numbers can be read",
                "complex.npy ! the array holds complex numbers (element type '<c8')"
            },
            quoteCharacter = '`')
    void what_is_no_plain_number_is_refused(String file, String why) {
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.open(NpzTest.resource(file)))
                .actual();
        assertThat(refusal.getMessage()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1000000000000,)              | needs more than the 96 bytes that follow the header",
                "(9223372036854775807, 4)      | needs more than the 96 bytes",
                "(4294967296, 4294967296)      | needs more than the 96 bytes",
                "(3037000500, 3037000500, 0x1) | where ')' should be",
                "(99999999999999999999,)       | where an integer below 2^63 should be",
                "(-1, 8)                       | has a negative length; lengths are 0 or more",
                "(-9223372036854775808, 2)     | has a negative length",
                "(25,)                         | needs more than the 96 bytes",
                "(2.5,)                        | where ')' should be",
                "'ab'                          | must have descr, fortran_order and shape",
                "(1,), 'shape': (2,)           | where a key only once should be",
                "(1,), 'more': (2,)            | must have descr, fortran_order and shape",
                "__import__('os')              | where a quoted word, True, False or a tuple should be"
            },
            quoteCharacter = '`')
    void a_shape_that_cannot_be_is_refused(String shape, String why) throws IOException {
        var file = write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': " + shape + ", }", 96);
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.open(file))
                .actual();
        assertThat(refusal.getMessage()).contains(why);
        assertThat(refusal.getMessage()).startsWith(file + ": ");
    }

    @Test
    void as_much_as_the_file_holds_is_read() throws IOException {
        var file = write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (24L,)}", 96);
        assertThat(Npy.open(file).doubles().length).isEqualTo(24);
    }

    @Test
    void a_huge_empty_shape_holds_nothing() throws IOException {
        var file = write(1, "{'descr': '<f4', 'fortran_order': True, 'shape': (1000000000000, 0, 9)}", 0);
        assertThat(Npy.open(file).doubles().length).isEqualTo(0);
    }

    @Test
    void a_header_longer_than_its_file_is_refused() throws IOException {
        var bytes = Files.readAllBytes(write(2, "{}", 0));
        bytes[9] = (byte) 0xff;
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.open(Files.write(folder.resolve("long.npy"), bytes)))
                .actual();
        assertThat(refusal.getMessage()).contains("the header claims to have 65282 bytes; at most 14 are possible");
    }

    @Test
    void garbage_is_refused() throws IOException {
        var garbage =
                Files.write(folder.resolve("garbage.npy"), "GIF89a and so on".getBytes(StandardCharsets.US_ASCII));
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.open(garbage))
                .actual();
        assertThat(refusal.getMessage()).contains("this is not a NumPy array");
        var unknown = write(9, "{}", 0);
        refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npy.open(unknown))
                .actual();
        assertThat(refusal.getMessage()).contains("format version 9 is unknown");
    }

    @Test
    void every_prefix_of_an_array_is_refused() throws IOException {
        var whole = Files.readAllBytes(NpzTest.resource("version1.npy"));
        for (int length = 0; length < whole.length; length++) {
            var cut = Files.write(folder.resolve("cut.npy"), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(IOException.class)
                    .as("prefix of " + length + " bytes")
                    .isThrownBy(() -> Npy.open(cut));
        }
    }

    @Test
    void data_that_shrinks_after_opening_is_refused() throws IOException {
        var file = write(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (24,)}", 96);
        var array = Npy.open(file);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(array::doubles)
                .actual();
        assertThat(refusal.getMessage()).contains("the data ends 5 bytes before the end that its header promises");
    }

    @Test
    void a_member_of_an_archive_is_bound_by_the_archives_size() throws IOException {
        var file = folder.resolve("lies.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("train_images.npy"));
            zip.write(npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (1000000000000,)}", 1000));
        }
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npz.open(file).array("train_images"))
                .actual();
        assertThat(refusal.getMessage()).contains("train_images.npy: shape [1000000000000] of u1 needs more");
    }

    private Path write(int version, String header, int dataLength) throws IOException {
        return Files.write(folder.resolve("array.npy"), npy(version, header, dataLength));
    }

    private static byte[] npy(int version, String header, int dataLength) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        out.write(header.length() & 0xff);
        out.write(header.length() >> 8);
        if (version > 1) {
            out.write(new byte[2]);
        }
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(new byte[dataLength]);
        return out.toByteArray();
    }
}
