package dev.cella.datasets.medmnist;

import static dev.cella.datasets.medmnist.MedMnistTest.open;
import static dev.cella.datasets.medmnist.MedMnistTest.resource;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void flatLabelsAreLabels(String name) {
        assertArrayEquals(new int[] {0, 1, 1}, open(name).train().labels());
        assertEquals(6, open(name).labels().rowCount());
    }

    @Test
    void theFileSaysHowLargeItsImagesAre() {
        var breast = open("breastmnist_64");
        assertEquals("breastmnist_64", breast.facts().name());
        assertArrayEquals(new long[] {1, 64, 64}, breast.facts().imageShape());
        assertArrayEquals(
                new long[] {1, 64, 64, 64}, open("adrenalmnist3d_64").facts().imageShape());
        assertEquals(28, open("breastmnist").facts().edge());
    }

    @Test
    void aSizeThatASetDoesNotHaveIsAnsweredWithThoseItHas() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> MedMnist.load("breastmnist", 100));
        assertEquals("BreastMNIST has no images of 100 pixels; its sizes are 28, 64, 128, 224", refusal.getMessage());
        var volume = assertThrows(IllegalArgumentException.class, () -> MedMnist.load("adrenalmnist3d", 128));
        assertEquals("AdrenalMNIST3D has no images of 128 pixels; its sizes are 28, 64", volume.getMessage());
    }

    @Test
    void everySizeHasAFileOfItsOwn() {
        var files = Registry.allSizes().stream().map(MedMnistFacts::file).toList();
        assertEquals(
                12 * 4 + 6 * 2,
                files.stream().map(KnownFile::checksum).distinct().count());
        var large = Registry.named("breastmnist", 224).file();
        assertEquals("medmnist/breastmnist_224.npz", large.path());
        assertEquals(
                "https://zenodo.org/records/10519652/files/breastmnist_224.npz?download=1",
                large.url().toString());
        assertEquals(Checksum.md5("b56378a6eefa9fed602bb16d192d4c8b"), large.checksum());
    }

    @Test
    void pixelsThatAreNoBytesAreRefused() {
        var refusal =
                assertThrows(UncheckedIOException.class, () -> MedMnist.open("breastmnist", resource("floats.npz")));
        assertTrue(
                refusal.getMessage()
                        .endsWith(
                                "holds numbers of type f8, but the pixels of BreastMNIST are bytes from 0 to 255 (u1)"),
                refusal.getMessage());
    }

    @Test
    void imagesOfAnUnusualSizeAreRefusedWithTheSizesThatThereAre() {
        var refusal =
                assertThrows(UncheckedIOException.class, () -> MedMnist.open("breastmnist", resource("small.npz")));
        assertTrue(
                refusal.getMessage().contains("which have shape [1, 28, 28] (or 64, 128, 224 instead of 28); is small"),
                refusal.getMessage());
    }
}
