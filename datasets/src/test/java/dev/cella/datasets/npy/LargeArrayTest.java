package dev.cella.datasets.npy;

import static dev.cella.datasets.npy.NpzTest.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays that do not fit into memory, and parts of arrays. */
class LargeArrayTest {
    /** Program that reads an array with little memory and prints the error. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            try {
                var zeros = Npz.open(Path.of(arguments[0])).array("zeros");
                switch (arguments[1]) {
                    case "bytes" -> zeros.bytes();
                    case "ints" -> zeros.ints();
                    case "longs" -> zeros.longs();
                    case "doubles" -> zeros.doubles();
                    default -> System.out.println(zeros.bytes(99, 1).length);
                }
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "ints", "longs", "doubles"})
    void an_array_that_does_not_fit_into_memory_is_refused_with_a_sentence(String form, @TempDir Path folder)
            throws Exception {
        var file = zeros(folder);
        int bytesPerNumber =
                List.of("bytes", "", "", "ints", "", "", "", "longs").indexOf(form) + 1;
        int needed = 100 * (form.equals("doubles") ? 8 : bytesPerNumber);
        var text = run(file, form);
        var begin = file + ", zeros.npy: u1 [100, 1000000] needs " + needed + " MB of memory, more than is free now (";
        assertThat(text).startsWith(begin);
        assertThat(text).endsWith("; read a part with bytes(start, count), or give Java more memory");
    }

    @Test
    void part_of_an_array_that_does_not_fit_into_memory_is_read(@TempDir Path folder) throws Exception {
        assertThat(run(zeros(folder), "last")).isEqualTo("1000000");
    }

    @Test
    void parts_are_those_of_the_whole() throws IOException {
        var images = Npz.open(resource("stored.npz")).array("images");
        var whole = images.bytes();
        assertThat(images.bytes(1, 1)).isEqualTo(java.util.Arrays.copyOfRange(whole, 16, 32));
        assertThat(images.bytes(0, 2)).isEqualTo(whole);
        assertThat(images.bytes(1, 0).length).isEqualTo(0);
    }

    @Test
    void parts_of_an_array_in_fortran_order_are_in_c_order() throws IOException {
        var npz = Npz.open(resource("deflated.npz"));
        assertThat(npz.array("u1-big-f").header().fortranOrder()).isTrue();
        assertThat(npz.array("u1-big-f").bytes(1, 1))
                .isEqualTo(npz.array("u1-little-c").bytes(1, 1));
    }

    @Test
    void entries_that_do_not_exist_are_refused() throws IOException {
        var images = Npz.open(resource("stored.npz")).array("images");
        for (var range : List.of(List.of(1, 2), List.of(-1, 1), List.of(0, -1), List.of(Integer.MAX_VALUE, 5))) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> images.bytes(range.get(0), range.get(1)));
        }
    }

    /** Writes 100 MB of zeros, which deflate to 100 KB. */
    private static Path zeros(Path folder) throws IOException {
        var file = folder.resolve("zeros.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("zeros.npy"));
            writeHeader(zip, "{'descr': '|u1', 'fortran_order': False, 'shape': (100, 1000000)}");
            var million = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                zip.write(million);
            }
        }
        return file;
    }

    private static void writeHeader(OutputStream out, String header) throws IOException {
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
        out.write(header.getBytes(StandardCharsets.US_ASCII));
    }

    /** Runs {@link Reader} in a Java with a heap of 32 MiB. */
    private static String run(Path file, String form) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString(),
                        form)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(text).isEqualTo(0);
        return text;
    }
}
