package dev.cella.lessons.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
    @TempDir
    private Path temporary;

    private Path jar;
    private List<Path> jars;
    private NativeFolder folder;

    @BeforeEach
    void make_a_jar() throws IOException {
        jar = temporary.resolve("blas-1.0-linux-x86_64.jar");
        write(
                jar,
                "org/blas/linux-x86_64/libblas.so.0",
                "org/blas/libjniblas.so",
                "META-INF/MANIFEST.MF",
                "org/blas/A.class");
        jars = List.of(jar);
        folder = new NativeFolder(temporary.resolve("natives"), jars);
    }

    @Test
    void libraries_lie_in_one_folder_and_nothing_else() throws IOException {
        assertThat(names(folder.fill().path())).containsExactly("libblas.so.0", "libjniblas.so");
    }

    @Test
    void a_library_that_two_jars_bring_is_the_last_ones() throws IOException {
        Path other = temporary.resolve("dnnl-1.0-linux-x86_64.jar");
        write(other, "org/dnn/linux-x86_64/libblas.so.0", "org/dnn/linux-x86_64/libdnn.so");

        Path filled = new NativeFolder(temporary.resolve("natives"), List.of(other, jar))
                .fill()
                .path();

        assertThat(names(filled)).containsExactly("libblas.so.0", "libdnn.so", "libjniblas.so");
        assertThat(filled.resolve("libblas.so.0")).hasContent("org/blas/linux-x86_64/libblas.so.0");
    }

    @Test
    void a_filled_folder_is_not_touched_again() throws IOException {
        Path library = folder.fill().path().resolve("libblas.so.0");
        Files.writeString(library, "as it was");
        assertThat(folder.fill().path().resolve("libblas.so.0")).hasContent("as it was");
    }

    @Test
    void other_jars_get_a_folder_of_their_own() throws IOException {
        Path first = folder.fill().path();
        write(jar, "org/blas/libblas.so.1");
        assertThat(folder.fill().path()).isNotEqualTo(first);
    }

    @Test
    void many_that_begin_at_once_find_one_whole_folder() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        Callable<List<String>> fill = () -> {
            NativeFolder.Filled filled = folder.fill();
            List<String> found = names(filled.path()).stream()
                    .filter(name -> !name.startsWith("."))
                    .toList();
            filled.linked();
            assertThat(filled.isLinked()).isTrue();
            return found;
        };
        for (var found : pool.invokeAll(List.of(fill, fill, fill, fill))) {
            assertThat(found.get()).containsExactly("libblas.so.0", "libjniblas.so");
        }
        pool.shutdown();
        assertThat(names(folder.path())).hasSize(2).contains(".lock"); // and no folder that is being unpacked
    }

    @Test
    void the_error_names_the_room_that_is_needed_and_the_disk() throws IOException {
        NativeFolder inAFile =
                new NativeFolder(Files.createFile(temporary.resolve("file")).resolve("natives"), jars);
        assertThatThrownBy(inAFile::fill)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("need 0 MB")
                .hasMessageContaining(inAFile.path().toString())
                .hasMessageMatching("(?s).*the disk .* has \\d+ MB left.*");
    }

    private static void write(Path jar, String... names) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
