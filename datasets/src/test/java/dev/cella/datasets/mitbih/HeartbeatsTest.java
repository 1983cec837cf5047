package dev.cella.datasets.mitbih;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cella.datasets.set.DataSets;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    @Test
    void a_file_of_something_else_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new HeartbeatSource().read(List.of(file), new Origin.OwnFile(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("beats.npz");
    }

    @Test
    void labels_and_splits_that_do_not_exist_are_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        write(file, beat(100, 0, 0), beat(101, 0, 1), beat(102, 1, 2));
        assertThat(read(file).test().labels()).containsExactly(1);
        write(file, beat(100, 2, 0));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is_pvc has the value 2 (must be 0 to 1)");
        write(file, beat(100, 1, -1));
        assertThatThrownBy(() -> read(file)).hasMessageContaining("split has the value -1 (must be 0 to 2)");
    }

    @Test
    void a_record_in_two_splits_is_refused_by_name(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        write(file, beat(100, 0, 0), beat(101, 0, 1), beat(100, 1, 2), beat(102, 1, 2));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("beats.npz", "record 100", "the train and the test split", "one split");
    }

    @Test
    void voltages_that_do_not_fit_are_refused_and_the_extremes_kept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        write(file, new Stored(100, 0, 0, 32_767), new Stored(101, 0, 1, -32_768), beat(102, 1, 2));
        assertThat(read(file).train().signals().getFloat(0, 0, 0)).isEqualTo(32.767f);
        assertThat(read(file).validation().signals().getFloat(0, 0, 0)).isEqualTo(-32.768f);
        write(file, beat(100, 0, 0), new Stored(101, 0, 1, 40_000), beat(102, 1, 2));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("beats.npz", "beats_uV", "40000", "beat 1", "-32768 to 32767");
    }

    @Test
    void a_split_without_beats_is_refused_by_name(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("beats.npz");
        write(file, beat(100, 0, 0), beat(102, 1, 2));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("beats.npz", "validation split", "must be >= 1");
    }

    private static Heartbeats read(Path file) throws IOException {
        return new HeartbeatSource().read(List.of(file), new Origin.OwnFile(file));
    }

    /** A beat of a file: its record, label, split, and the first of its samples in µV. */
    private record Stored(int record, int label, int split, int microvolts) {}

    private static Stored beat(int record, int label, int split) {
        return new Stored(record, label, split, 0);
    }

    private static void write(Path file, Stored... beats) throws IOException {
        int count = beats.length;
        ByteBuffer signals = ByteBuffer.allocate(count * 4 * 128).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer records = ByteBuffer.allocate(count * 4).order(ByteOrder.LITTLE_ENDIAN);
        byte[] labels = new byte[count];
        byte[] splits = new byte[count];
        for (int i = 0; i < count; i++) {
            signals.putInt(i * 4 * 128, beats[i].microvolts);
            records.putInt(beats[i].record);
            labels[i] = (byte) beats[i].label;
            splits[i] = (byte) beats[i].split;
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "beats_uV", "<i4", "(" + count + ", 128)", signals.array());
            entry(zip, "is_pvc", "|i1", "(" + count + ",)", labels);
            entry(zip, "record", "<i4", "(" + count + ",)", records.array());
            entry(zip, "split", "|i1", "(" + count + ",)", splits);
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
