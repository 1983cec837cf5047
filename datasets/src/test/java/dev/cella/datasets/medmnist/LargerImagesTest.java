package dev.cella.datasets.medmnist;

import static dev.cella.datasets.medmnist.MedMnistTest.open;
import static dev.cella.datasets.medmnist.MedMnistTest.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cella.datasets.store.Checksum;
import dev.cella.datasets.store.KnownFile;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of MedMNIST+, whose images are larger and whose labels may be flat. */
class LargerImagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"breastmnist_64", "breastmnist_128", "pathmnist_64", "adrenalmnist3d_64"})
    void flat_labels_are_labels(String name) {
        assertThat(open(name).train().labels()).isEqualTo(new int[] {0, 1, 1});
        assertThat(open(name).labels().rowCount()).isEqualTo(6);
    }

    @Test
    void the_file_says_how_large_its_images_are() {
        var breast = open("breastmnist_64");
        assertThat(breast.facts().name()).isEqualTo("breastmnist_64");
        assertThat(breast.facts().imageShape()).isEqualTo(new long[] {1, 64, 64});
        assertThat(open("adrenalmnist3d_64").facts().imageShape()).isEqualTo(new long[] {1, 64, 64, 64});
        assertThat(open("breastmnist").facts().edge()).isEqualTo(28);
    }

    @Test
    void a_size_that_a_set_does_not_have_is_answered_with_those_it_has() {
        var refusal = assertThatIllegalArgumentException()
                .isThrownBy(() -> MedMnist.load("breastmnist", 100))
                .actual();
        assertThat(refusal.getMessage())
                .isEqualTo("BreastMNIST has no images of 100 pixels; its sizes are 28, 64, 128, 224");
        var volume = assertThatIllegalArgumentException()
                .isThrownBy(() -> MedMnist.load("adrenalmnist3d", 128))
                .actual();
        assertThat(volume.getMessage()).isEqualTo("AdrenalMNIST3D has no images of 128 pixels; its sizes are 28, 64");
    }

    @Test
    void every_size_has_a_file_of_its_own() {
        var files = Registry.allSizes().stream().map(MedMnistFacts::file).toList();
        assertThat(files.stream().map(KnownFile::checksum).distinct().count()).isEqualTo(12 * 4 + 6 * 2);
        var large = Registry.named("breastmnist", 224).file();
        assertThat(large.path()).isEqualTo("medmnist/breastmnist_224.npz");
        assertThat(large.url().toString())
                .isEqualTo("https://zenodo.org/records/10519652/files/breastmnist_224.npz?download=1");
        assertThat(large.checksum()).isEqualTo(Checksum.md5("b56378a6eefa9fed602bb16d192d4c8b"));
    }

    @Test
    void pixels_that_are_no_bytes_are_refused() {
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("breastmnist", resource("floats.npz")))
                .actual();
        assertThat(refusal.getMessage())
                .endsWith("holds numbers of type f8, but the pixels of BreastMNIST are bytes from 0 to 255 (u1)");
    }

    @Test
    void images_of_an_unusual_size_are_refused_with_the_sizes_that_there_are() {
        var refusal = assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> MedMnist.open("breastmnist", resource("small.npz")))
                .actual();
        assertThat(refusal.getMessage())
                .contains("which have shape [1, 28, 28] (or 64, 128, 224 instead of 28); is small");
    }
}
