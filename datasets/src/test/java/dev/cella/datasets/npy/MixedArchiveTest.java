package dev.cella.datasets.npy;

import static dev.cella.datasets.npy.NpzTest.resource;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Archives whose members are not all arrays of numbers. Only what is asked for has to be readable. */
class MixedArchiveTest {
    @Test
    void allMembersAreListedAndTheNumbersRead() throws IOException {
        var npz = Npz.open(resource("mixed.npz"));
        assertEquals(
                List.of("x", "names", "codes", "objects", "records", "days", "spans", "waves", "raw", "empty", "y"),
                List.copyOf(npz.names()));
        assertArrayEquals(new int[] {0, 1, 2}, npz.array("x").ints());
        assertArrayEquals(new double[] {1.5, 2.5}, npz.array("y").doubles());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names   | text (element type '<U5')",
                "codes   | text (element type '|S2')",
                "objects | Python objects (element type '|O')",
                "records | records, but only plain numbers can be read; in Python, save each field as an array of its own",
                "days    | dates (element type '<M8[D]')",
                "spans   | time spans (element type '<m8[s]')",
                "waves   | complex numbers (element type '<c16')",
                "raw     | raw bytes (element type '|V3')",
                "empty   | text (element type '<U3')"
            })
    void aMemberWithoutNumbersIsRefusedWhenItIsAskedFor(String name, String content) throws IOException {
        var npz = Npz.open(resource("mixed.npz"));
        var refusal = assertThrows(IOException.class, () -> npz.array(name));
        assertTrue(
                refusal.getMessage().contains("mixed.npz, " + name + ".npy: the array holds " + content),
                refusal.getMessage());
    }

    @Test
    void aDamagedMemberDoesNotHideTheOthers(@TempDir Path folder) throws IOException {
        var file = folder.resolve("damaged.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("damaged.npy"));
            zip.write(new byte[40]);
            zip.putNextEntry(new ZipEntry("whole.npy"));
            zip.write(Files.readAllBytes(resource("version1.npy")));
        }
        var npz = Npz.open(file);
        assertArrayEquals(new double[] {1.5, -2}, npz.array("whole").doubles());
        assertThrows(IOException.class, () -> npz.array("damaged"));
    }

    @Test
    void foldersUmlautsAndOtherFilesDoNoHarm() throws IOException {
        var npz = Npz.open(resource("names.npz"));
        assertEquals(List.of("größe", "folder/x", "twice.npy"), List.copyOf(npz.names()));
        for (var name : npz.names()) {
            assertArrayEquals(new byte[] {0, 1}, npz.array(name).bytes());
        }
    }

    @ParameterizedTest
    @CsvSource({"bzip2, bzip2", "lzma, LZMA"})
    void aMethodThatJavaCannotReadIsNamed(String file, String method) {
        var path = resource(file + ".npz");
        var refusal = assertThrows(IOException.class, () -> Npz.open(path));
        assertEquals(
                path + ": labels.npy is compressed with " + method
                        + ", which Java cannot read; in Python, save the arrays with np.savez_compressed",
                refusal.getMessage());
    }
}
