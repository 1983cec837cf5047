package dev.cella.datasets.npy;

import static dev.cella.datasets.npy.NpzTest.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives whose members are not all arrays of numbers. Only what you ask for has to be readable. */
class MixedArchiveTest {
    @Test
    void all_members_are_listed_and_the_numbers_read() throws IOException {
        var npz = Npz.open(resource("mixed.npz"));
        assertThat(List.copyOf(npz.names()))
                .isEqualTo(List.of(
                        "x", "names", "codes", "objects", "records", "days", "spans", "waves", "raw", "empty", "y"));
        assertThat(npz.array("x").ints()).isEqualTo(new int[] {0, 1, 2});
        assertThat(npz.array("y").doubles()).isEqualTo(new double[] {1.5, 2.5});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names   | text (element type '<U5')",
                "codes   | text (element type '|S2')",
                "objects | Python objects (element type '|O')",
                "records | records, but only plain numbers can be read; in Python, save each field as an array of its"
                        + " own",
                "days    | dates (element type '<M8[D]')",
                "spans   | time spans (element type '<m8[s]')",
                "waves   | complex numbers (element type '<c16')",
                "raw     | raw bytes (element type '|V3')",
                "empty   | text (element type '<U3')"
            })
    void a_member_without_numbers_is_refused_when_it_is_asked_for(String name, String content) throws IOException {
        var npz = Npz.open(resource("mixed.npz"));
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> npz.array(name))
                .actual();
        assertThat(refusal.getMessage()).contains("mixed.npz, " + name + ".npy: the array holds " + content);
    }

    @Test
    void a_damaged_member_does_not_hide_the_others(@TempDir Path folder) throws IOException {
        var file = folder.resolve("damaged.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("damaged.npy"));
            zip.write(new byte[40]);
            zip.putNextEntry(new ZipEntry("whole.npy"));
            zip.write(Files.readAllBytes(resource("version1.npy")));
        }
        var npz = Npz.open(file);
        assertThat(npz.array("whole").doubles()).isEqualTo(new double[] {1.5, -2});
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> npz.array("damaged"));
    }

    @Test
    void folders_umlauts_and_other_files_do_no_harm() throws IOException {
        var npz = Npz.open(resource("names.npz"));
        assertThat(List.copyOf(npz.names())).isEqualTo(List.of("größe", "folder/x", "twice.npy"));
        for (var name : npz.names()) {
            assertThat(npz.array(name).bytes()).isEqualTo(new byte[] {0, 1});
        }
    }

    @ParameterizedTest
    @CsvSource({"bzip2, bzip2", "lzma, LZMA"})
    void a_method_that_java_cannot_read_is_named(String file, String method) {
        var path = resource(file + ".npz");
        var refusal = assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Npz.open(path))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo(path + ": labels.npy is compressed with " + method
                        + ", which Java cannot read; in Python, save the arrays with np.savez_compressed");
    }
}
