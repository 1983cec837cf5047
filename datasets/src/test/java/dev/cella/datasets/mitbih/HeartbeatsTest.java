package dev.cella.datasets.mitbih;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatsTest {
    private static final Heartbeats MADE = Heartbeats.standIn(1);

    @Test
    void the_stand_in_says_that_it_is_one_and_is_the_same_for_the_same_seed() {
        assertThat(MADE.toString()).contains("stand-in generated from seed 1");
        assertThat(Heartbeats.standIn(1).train().signals())
                .isEqualTo(MADE.train().signals());
        assertThat(Heartbeats.standIn(2).train().signals())
                .isNotEqualTo(MADE.train().signals());
    }

    @Test
    void no_patient_is_in_two_splits() {
        assertThat(DataSets.source("mitbih-beats").facts()).isEqualTo(MADE.facts());
        assertThat(MADE.train().patients())
                .hasSize(8)
                .doesNotContainAnyElementsOf(MADE.test().patients());
        assertThat(MADE.labels().columnNames()).contains("patient");
    }

    @Test
    void beats_are_signals_of_one_channel_in_millivolts() {
        BeatSplit some = MADE.train().some(20, 3);
        assertThat(some.signals().shape()).containsExactly(20, 1, 128);
        assertThat(some.sample(4).signal()).isEqualTo(some.signals().slice(4));
        assertThat(some.signals().amaxNumber().doubleValue()).isBetween(0.3, 6.0);
        assertThat(some.targets().getDouble(4, some.sample(4).label())).isEqualTo(1);
        assertThat(some.sample(4).patient()).startsWith("90");
    }

    @Test
    void beats_are_drawn_once_each_and_joined() {
        BeatSplit all = MADE.test().shuffled(1);
        assertThat(all.size()).isEqualTo(MADE.test().size());
        assertThat(all.premature()).isEqualTo(MADE.test().premature());
        assertThat(all.only(1).size() + all.only(0).size()).isEqualTo(all.size());
        assertThat(MADE.train().and(MADE.test()).patients()).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> MADE.test().some(100_000, 1));
        assertThatThrownBy(() -> MADE.test().sample(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_file_of_something_else_is_refused(@TempDir Path folder) throws IOException {
    @Test
    void beats_of_two_sets_are_not_joined() {
        BeatSplit other = Heartbeats.standIn(2).test();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MADE.train().and(other))
                .withMessageContaining("train")
                .withMessageContaining("same set");
        BeatSplit again = Heartbeats.standIn(1).test();
        assertThat(MADE.train().and(again).signals())
                .isEqualTo(MADE.train().and(MADE.test()).signals());
    }

        Path file = folder.resolve("beats.npz");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new HeartbeatSource().read(List.of(file), new Origin.OwnFile(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("beats.npz");
    }

    @Test
    void labels_and_splits_that_do_not_exist_are_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        write(file, (byte) 1, (byte) 2);
        assertThat(read(file).test().labels()).containsExactly(1);
        write(file, (byte) 2, (byte) 0);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is_pvc has the value 2 (must be 0 to 1)");
        write(file, (byte) 1, (byte) -1);
        assertThatThrownBy(() -> read(file)).hasMessageContaining("split has the value -1 (must be 0 to 2)");
    }

    private static Heartbeats read(Path file) throws IOException {
        return new HeartbeatSource().read(List.of(file), new Origin.OwnFile(file));
    }

    /** Writes a file of one beat. */
    private static void write(Path file, byte label, byte split) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "beats_uV", "<i2", "(1, 128)", new byte[256]);
            entry(zip, "is_pvc", "|i1", "(1,)", new byte[] {label});
            entry(zip, "record", "<i4", "(1,)", new byte[] {100, 0, 0, 0});
            entry(zip, "split", "|i1", "(1,)", new byte[] {split});
        }
    }

    /** Writes an array in version 1 of NumPy's format. */
    private static void entry(ZipOutputStream zip, String name, String type, String shape, byte[] data)
            throws IOException {
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
        String padded = header + " ".repeat(117 - header.length()) + "\n";
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) padded.length(), 0});
        zip.write(padded.getBytes(StandardCharsets.US_ASCII));
        zip.write(data);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CELLA_DATA", matches = ".+")
    void the_real_file_is_read() {
        Heartbeats beats = Heartbeats.load();
        assertThat(beats.size()).isEqualTo(25_302);
        assertThat(beats.train().patients()).hasSize(8);
        assertThat(beats.test().premature()).isEqualTo(829);
    }
}
